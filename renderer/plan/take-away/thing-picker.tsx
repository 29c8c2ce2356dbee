import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { take, useTakeAway } from './take-away-store.ts';

const fields = {
  site: 'siteIds',
  application: 'applicationIds',
  supplier: 'supplierIds',
  equipment: 'equipmentIds',
  person: 'personIds',
} as const;

export type TakenKind = keyof typeof fields;
export const takenKinds = ['site', 'application', 'supplier', 'equipment', 'person'] as const;

const shownAtOnce = 60;

/** Things of one kind that are taken away. The choice is read when it is asked for: there may be thousands of people. */
export function ThingPicker({ kind }: { kind: TakenKind }) {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  const chosen = useTakeAway((s) => s.takenAway[fields[kind]]);
  const [asked, setAsked] = useState(false);
  const options = useCall('records.options', { kind }, { enabled: asked || chosen.length > 0 });
  const known = options.data ?? [];
  const data = known.map((o) => ({
    value: o.id,
    label: kind === 'person' ? format.name(o) : format.codeAndName(o),
  }));
  const there = new Set(known.map((o) => o.id));
  return (
    <MultiSelect
      size="xs"
      label={t(`panel.${kind}`)}
      placeholder={chosen.length === 0 ? t('panel.choose') : ''}
      data={data}
      value={chosen.filter((id) => there.has(id))}
      searchable
      hidePickedOptions
      limit={shownAtOnce}
      nothingFoundMessage={options.data ? t('panel.noneFound') : null}
      onFocus={() => setAsked(true)}
      onChange={(ids) => take({ [fields[kind]]: ids })}
    />
  );
}
