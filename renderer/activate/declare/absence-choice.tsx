import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { usePeople } from './people.ts';

const shownAtOnce = 60;

/** Who is known to be away: the roles are filled without them at once. */
export function AbsenceChoice({
  absences,
  onChange,
}: {
  absences: string[];
  onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const people = usePeople();
  const data = useMemo(
    () => people.map((p) => ({ value: p.id, label: `${format.name(p)} (${p.code})` })),
    [people, format],
  );
  return (
    <MultiSelect
      label={t('declare.absences')}
      description={t('declare.absencesHint')}
      data={data}
      value={absences}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('declare.clearAbsences') }}
      limit={shownAtOnce}
      hidePickedOptions
      nothingFoundMessage={t('holder.nobodyFound')}
    />
  );
}
