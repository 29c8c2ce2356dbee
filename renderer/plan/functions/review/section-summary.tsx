import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { impliedMtpd } from '../../../../domain/functions/implied-mtpd.ts';
import { tierOf } from '../../../../domain/functions/tier.ts';
import { type DeskOutput, useCall } from '../../../desk.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { fieldKey } from '../../record-field.tsx';
import type { FunctionSection } from '../function-sections.ts';
import classes from './review.module.css';

type FunctionDetail = DeskOutput<'functions.get'>;

/** What a part of the function says now, to be read and not edited. */
export function SectionSummary({ section, record }: { section: FunctionSection; record: FunctionDetail }) {
  switch (section) {
    case 'recovery':
      return <RecoverySaid record={record} />;
    case 'impact':
      return <ImpactSaid record={record} />;
    case 'needs':
      return <NeedsSaid record={record} />;
    case 'strategies':
      return <StrategiesSaid record={record} />;
    case 'staffing':
      return <StaffingSaid record={record} />;
    case 'notes':
      return <NotesSaid record={record} />;
  }
}

/** Names and what they say; what is not said is said to be missing. */
function Pairs({ rows }: { rows: [string, string][] }) {
  const { t } = useTranslation(['bia', 'plan', 'common']);
  return (
    <dl className={classes.pairs}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto" data-empty={value === '' || undefined}>
            {value || t('common:field.empty')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ lines, none }: { lines: { id: string; words: ReactNode }[]; none: string }) {
  if (lines.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.lines}>
      {lines.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  );
}

function RecoverySaid({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const heading = (field: string) => t(`plan:${fieldKey('criticalFunction', field)}`);
  const tier = tierOf(record);
  const minimum = [
    record.mbcoPercent === null ? '' : format.percent(record.mbcoPercent),
    format.text(record.mbcoWordsEn, record.mbcoWordsFr),
  ];
  return (
    <Pairs
      rows={[
        [heading('rtoMinutes'), format.duration(record.rtoMinutes)],
        [heading('mtpdMinutes'), format.duration(record.mtpdMinutes)],
        [heading('rpoMinutes'), format.duration(record.rpoMinutes)],
        [heading('mbcoPercent'), minimum.filter(Boolean).join(' – ')],
        [heading('tier'), tier === null ? '' : String(tier)],
        [heading('ownerRoleId'), record.ownerRole ? format.codeAndName(record.ownerRole) : ''],
        [heading('unitId'), record.unit ? format.codeAndName(record.unit) : ''],
      ]}
    />
  );
}

function ImpactSaid({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const organisation = useCall('organisation.get', {}).data;
  const categories = organisation?.impactCategories ?? [];
  const implied = organisation ? impliedMtpd(record.ratings, organisation) : null;
  const lines = categories.flatMap((category) => {
    const points = record.ratings.find((r) => r.category === category.key)?.points ?? [];
    if (points.length === 0) return [];
    const changes = points.filter((p, i) => p.severity !== points[i - 1]?.severity);
    const steps = changes.map((p) =>
      t('chart.cell', {
        time: format.duration(p.atMinutes),
        severity: p.severity,
        word: t(`severity.${p.severity}`),
      }),
    );
    const words = (
      <>
        <bdi className={classes.strong}>{format.name(category)}</bdi> – {steps.join(' → ')}
      </>
    );
    return [{ id: category.key, words }];
  });
  return (
    <>
      <Lines lines={lines} none={t('implied.nothingRated')} />
      {implied && <p>{t('review.implied', { time: format.duration(implied.minutes) })}</p>}
    </>
  );
}

function NeedsSaid({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const lines = record.dependencies.map((need) => {
    const workaround = format.text(need.workaroundEn, need.workaroundFr);
    const words = (
      <>
        <bdi className={classes.strong}>{format.codeAndName(need.target)}</bdi>
        {need.neededBackMinutes !== null &&
          ` – ${t('review.within', { time: format.duration(need.neededBackMinutes) })}`}
        {workaround && <bdi> – {workaround}</bdi>}
      </>
    );
    return { id: need.id, words };
  });
  return <Lines lines={lines} none={t('plan:needs.none')} />;
}

function StrategiesSaid({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const lines = record.strategies.map((strategy) => {
    const { readyMinutes, lastsMinutes, capacityPercent } = strategy;
    const said = [
      readyMinutes !== null && t('review.readyAfter', { time: format.duration(readyMinutes) }),
      lastsMinutes !== null && t('review.lasts', { time: format.duration(lastsMinutes) }),
      capacityPercent !== null && format.percent(capacityPercent),
    ].filter(Boolean);
    return {
      id: strategy.id,
      words: (
        <>
          <span className={classes.strong}>{t(`plan:choice.strategyScenario.${strategy.scenario}`)}</span> –{' '}
          <bdi>{format.text(strategy.textEn, strategy.textFr)}</bdi>
          {said.length > 0 && ` (${said.join(', ')})`}
        </>
      ),
    };
  });
  return <Lines lines={lines} none={t('strategy.none')} />;
}

function StaffingSaid({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation(['bia', 'plan']);
  const format = useFormat();
  const lines = record.staffing.map((row) => {
    const shift = format.text(row.shiftEn, row.shiftFr);
    const words = (
      <>
        <bdi className={classes.strong}>
          {row.skill ? format.name(row.skill) : t('plan:staffing.anyone')}
          {shift && `, ${shift}`}
        </bdi>{' '}
        –{' '}
        {t('review.people', {
          normal: row.normalCount ?? '–',
          degraded: row.degradedCount ?? '–',
          minimum: row.minimumCount,
        })}
      </>
    );
    return { id: row.id, words };
  });
  return <Lines lines={lines} none={t('plan:staffing.none')} />;
}

function NotesSaid({ record }: { record: FunctionDetail }) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  return (
    <Pairs
      rows={[
        [t('review.description'), format.text(record.descriptionEn, record.descriptionFr)],
        [t('review.workarounds'), format.text(record.workaroundsEn, record.workaroundsFr)],
        [t('review.peakPeriods'), format.text(record.peakPeriodsEn, record.peakPeriodsFr)],
        [t('review.legalBasis'), format.text(record.legalBasisEn, record.legalBasisFr)],
      ]}
    />
  );
}
