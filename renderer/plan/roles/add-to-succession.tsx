import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';

/** Adds a person at the end of the succession. */
export function AddToSuccession({ taken, onAdd }: { taken: string[]; onAdd: (personId: string) => void }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const options = useCall('records.options', { kind: 'person' });
  return (
    <div className={parts.addLine}>
      <Select
        size="xs"
        w={300}
        label={t('succession.add')}
        placeholder={t('succession.choose')}
        searchable
        limit={80}
        value={null}
        nothingFoundMessage={t('succession.notFound')}
        data={(options.data ?? [])
          .filter((o) => !taken.includes(o.id))
          .map((o) => ({
            value: o.id,
            label: format.code(o) === '' ? format.name(o) : `${format.name(o)} (${o.code})`,
          }))}
        onChange={(id) => id && onAdd(id)}
      />
    </div>
  );
}
