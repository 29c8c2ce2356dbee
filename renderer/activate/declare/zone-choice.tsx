import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface ZoneChoiceProps {
  /** Null is the organisation's. */
  value: string | null;
  /** What it comes to, where that is known. */
  inForce: string | undefined;
  onChange: (timeZone: string | null) => void;
}

const shownAtOnce = 30;

/** In whose time it is told: the organisation's, unless it happens elsewhere. */
export function ZoneChoice({ value, inForce, onChange }: ZoneChoiceProps) {
  const { t } = useTranslation('declare');
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const typed = useMemo(
    () => zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [zones],
  );
  return (
    <Select
      label={t('zone.label')}
      description={t('zone.hint')}
      placeholder={value === null ? inForce?.replaceAll('_', ' ') : undefined}
      data={typed}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('zone.clear') }}
      limit={shownAtOnce}
      nothingFoundMessage={t('zone.none')}
    />
  );
}
