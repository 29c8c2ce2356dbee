import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { ListedAudience } from './audience.ts';

interface AudienceBindingProps {
  audienceId: string | null;
  className: string;
  labelClass: string;
  /** The channel of the audience comes with it. */
  onChange: (bound: { audienceId: string | null; channel: ListedAudience['channel'] | '' }) => void;
}

/** For whom a draft is written: its number, its distribution and the letters to each person go by it. */
export function AudienceBinding({ audienceId, className, labelClass, onChange }: AudienceBindingProps) {
  const { t } = useTranslation('audiences');
  const format = useFormat();
  const { data: audiences = [] } = useCall('audiences.list', {});
  if (audiences.length === 0) return null;
  return (
    <div className={labelClass}>
      <span id="binding-audience">{t('binding.label')}</span>
      <Select
        size="xs"
        className={className}
        aria-labelledby="binding-audience"
        placeholder={t('binding.none')}
        clearable
        searchable={audiences.length > 6}
        clearButtonProps={{ 'aria-label': t('binding.clear') }}
        value={audienceId}
        data={audiences.map((each) => ({
          value: each.id,
          label: t('binding.option', {
            name: format.name(each),
            people: t('members', { count: each.memberCount }),
          }),
        }))}
        onChange={(id) =>
          onChange({ audienceId: id, channel: audiences.find((each) => each.id === id)?.channel ?? '' })
        }
      />
    </div>
  );
}
