import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { neededBack } from '../../../domain/resources/needed-back.ts';
import type { DeskOutput } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { MeetsNeed } from '../functions/meets-need.tsx';
import parts from '../parts.module.css';
import classes from './resources.module.css';

export type ResourceNeed = DeskOutput<'applications.needs'>[number];

/** What is shown of a need; the data that may be lost only where the resource holds some. */
type ShownNeed = Omit<ResourceNeed, 'functionRpoMinutes'> & Partial<Pick<ResourceNeed, 'functionRpoMinutes'>>;

interface NeededByProps {
  rows: readonly ShownNeed[];
  /** Recovery time that the resource can really meet. */
  canMinutes: number | null;
  /** Data that it may lose, as time; left out for what holds none. */
  loses?: number | null;
}

/** The functions that need a resource or another function, the most pressing first: how soon, how much data, and whether it can. */
export function NeededByFunctions({ rows, canMinutes, loses }: NeededByProps) {
  const { t } = useTranslation(['resources', 'plan']);
  const format = useFormat();
  const neededWords = (row: ShownNeed) => {
    const within = neededBack(row, row.functionRtoMinutes);
    const time = format.duration(within?.minutes ?? null);
    return within?.byRto ? t('plan:needs.byRto', { time }) : time;
  };
  return (
    <Section title={t('plan:neededBy.title')} count={rows.length}>
      {rows.length === 0 ? (
        <p className={parts.none}>{t('plan:neededBy.none')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th className={classes.third}>{t('plan:kind.criticalFunction')}</th>
              <th className={classes.oneLine}>{t('plan:needs.within')}</th>
              <th>{t('plan:needs.met')}</th>
              <th>{t('plan:needs.workaround')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/plan/functions/${row.function.id}`} className={parts.link}>
                    {format.codeAndName(row.function)}
                  </Link>
                </td>
                <td className={classes.oneLine}>{neededWords(row)}</td>
                <td>
                  <div className={classes.can}>
                    <MeetsNeed
                      needMinutes={neededBack(row, row.functionRtoMinutes)?.minutes ?? null}
                      canMinutes={canMinutes}
                      bridgedMinutes={row.workaroundLastsMinutes}
                    />
                    {loses !== undefined && (
                      <DataMark mayMinutes={row.functionRpoMinutes ?? null} losesMinutes={loses} />
                    )}
                  </div>
                </td>
                <td>{format.text(row.workaroundEn, row.workaroundFr)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** Whether a resource loses no more data than the function may. */
function DataMark({ mayMinutes, losesMinutes }: { mayMinutes: number | null; losesMinutes: number | null }) {
  const { t } = useTranslation('resources');
  const format = useFormat();
  if (mayMinutes === null) return null;
  const may = format.duration(mayMinutes);
  if (losesMinutes === null) return <StatusMark>{t('dataUnknown', { may })}</StatusMark>;
  return losesMinutes <= mayMinutes ? (
    <StatusMark tone="good" icon={<IconCheck size={13} stroke={2.5} aria-hidden />}>
      {t('dataKept', { may })}
    </StatusMark>
  ) : (
    <StatusMark tone="bad" icon={<IconAlertTriangle size={13} aria-hidden />}>
      {t('dataLost', { may, loses: format.duration(losesMinutes) })}
    </StatusMark>
  );
}
