import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ListedThing } from '../listed-thing.tsx';
import { codeAndNames } from '../new-record-fields.ts';
import { RecordField } from '../record-field.tsx';
import { RecordPlace } from '../record-place.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { Agreements } from './agreements.tsx';
import { Rounds } from './rounds.tsx';

type BargainingUnit = DeskOutput<'labour.list'>[number];

/** Bargaining units, their agreements and the rounds of bargaining. Confidential. */
export function LabourPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('labour');
  const query = useCall('labour.list', { archived }, { keepPrevious: true });
  const others = useCall('labour.list', { archived: !archived });
  const columns: ListColumn<BargainingUnit>[] = [
    {
      id: 'code',
      field: 'code',
      opens: true,
      header: t('field.bargainingUnit.code'),
      value: (u) => u.code,
      width: '120px',
    },
    {
      id: 'name',
      field: format.language === 'fr' ? 'nameFr' : 'nameEn',
      opens: true,
      header: t('column.name'),
      value: (u) => format.name(u),
      width: 'minmax(160px, 1.6fr)',
    },
    {
      id: 'union',
      field: 'union',
      fromWidth: 760,
      header: t('field.bargainingUnit.union'),
      value: (u) => u.union || null,
    },
    { id: 'headcount', header: t('labour.headcount'), value: (u) => u.headcount, width: '96px', atEnd: true },
    {
      id: 'expires',
      header: t('field.collectiveAgreement.expiresOn'),
      value: latestExpiry,
      show: (u) => format.date(latestExpiry(u)),
      width: '116px',
    },
    {
      id: 'round',
      header: t('labour.round'),
      value: (u) => statusOf(u),
      show: (u) => statusOf(u) && t(`choice.roundStatus.${statusOf(u)}`),
      width: 'minmax(110px, 1fr)',
    },
  ];
  return (
    <RecordPlace
      section="labour"
      kind="bargainingUnit"
      query={query}
      columns={columns}
      words={(u) => [u.code, u.nameEn, u.nameFr, u.union, u.local].join(' ')}
      compactCell={(u) => ({
        main: format.name(u),
        under: [format.code(u), t('peopleCount', { count: u.headcount })].filter(Boolean).join(' · '),
      })}
      newFields={codeAndNames}
      note={<Confidential />}
      thing={(id, rows) => (
        <ListedThing key={id} id={id} rows={rows} others={others}>
          {(unit) => <LabourThing unit={unit} />}
        </ListedThing>
      )}
    />
  );
}

function latestExpiry(unit: BargainingUnit): string | null {
  return (
    unit.agreements
      .map((a) => a.expiresOn ?? '')
      .toSorted()
      .at(-1) || null
  );
}

function statusOf(unit: BargainingUnit): string | null {
  return unit.rounds.at(-1)?.status ?? null;
}

function Confidential() {
  const { t } = useTranslation('plan');
  return (
    <StatusMark tone="warn" icon={<IconLock size={13} aria-hidden />}>
      {t('labour.confidential')}
    </StatusMark>
  );
}

function LabourThing({ unit }: { unit: BargainingUnit }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const shared = { kind: 'bargainingUnit', record: unit } as const;
  return (
    <ThingFrame
      kind="bargainingUnit"
      record={unit}
      title={format.name(unit)}
      code={unit.code}
      marks={<Confidential />}
      listAt="/plan/labour"
    >
      <Section title={t('labour.about')}>
        <Pair>
          <RecordField {...shared} field="code" />
          <div />
          <RecordField {...shared} field="nameEn" />
          <RecordField {...shared} field="nameFr" />
          <RecordField {...shared} field="union" />
          <RecordField {...shared} field="local" />
          <RecordField {...shared} field="disputeRoute" />
        </Pair>
        <p>{t('labour.headcountSentence', { count: unit.headcount })}</p>
      </Section>
      <Agreements unit={unit} />
      <Rounds unit={unit} />
    </ThingFrame>
  );
}
