import { VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { afterWords, type CauseTeller, stopWords } from '../../../domain/take-away/cause-words.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import parts from '../parts.module.css';
import classes from './take-away.module.css';
import { Axis, Track } from './track.tsx';
import type { Question } from './use-question.ts';
import { type FunctionOutcome, useTeller } from './use-teller.ts';

type Compared = DeskOutput<'takeAway.compare'>;
type Row = Compared['functions'][number];

interface CompareViewProps {
  question: Question;
  other: Question;
  names: { a: string; b: string };
}

/** Two scenarios function by function: those that differ first. */
export function CompareView({ question, other, names }: CompareViewProps) {
  const horizonMinutes = Math.max(question.horizonMinutes, other.horizonMinutes);
  const query = useCall(
    'takeAway.compare',
    { a: { ...question, horizonMinutes }, b: { ...other, horizonMinutes } },
    { keepPrevious: true },
  );
  return <Shown query={query}>{(compared) => <CompareTable compared={compared} names={names} />}</Shown>;
}

function CompareTable({ compared, names }: { compared: Compared; names: CompareViewProps['names'] }) {
  const { t } = useTranslation('takeAway');
  const teller = useTeller(compared.names);
  const horizon = compared.a.horizonMinutes;
  const axis = useElementSize<HTMLSpanElement>();
  const differing = compared.functions.filter((f) => f.differs.length > 0).length;
  return (
    <>
      <p className={classes.compareHead}>
        <span>
          <strong>A</strong> {names.a}
        </span>
        <span>
          <strong>B</strong> {names.b}
        </span>
        <StatusMark tone="accent">{t('compare.differ', { count: differing })}</StatusMark>
        <StatusMark>{t('compare.equal', { count: compared.functions.length - differing })}</StatusMark>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its place is scrolled by the keys */}
      <section className={classes.tableFrame} tabIndex={0} aria-label={t('compare.caption')}>
        <table className={`${parts.table} ${classes.compareTable}`}>
          <caption className={classes.caption}>{t('compare.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" style={{ width: '26%' }}>
                {t('compare.function')}
              </th>
              <th scope="col" style={{ width: '24%' }}>
                {t('compare.stops')}
              </th>
              <th scope="col">
                <VisuallyHidden>{t('chart.label')}</VisuallyHidden>
                <span className={classes.comparedTrack}>
                  <span />
                  <Axis horizon={horizon} width={axis.width} frame={axis.ref} />
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.functions.map((row) => (
              <tr key={row.functionId}>
                <th scope="row" className={classes.rowName}>
                  <Link className={parts.link} to={`/plan/functions/${row.functionId}`}>
                    {teller.name(row.functionId)}
                  </Link>
                  <br />
                  <Worse row={row} />
                </th>
                <td>
                  <Told letter="A" outcome={row.a} teller={teller} />
                  <Told letter="B" outcome={row.b} teller={teller} />
                </td>
                <td>
                  <span className={classes.compared}>
                    <Lettered letter="A" outcome={row.a} horizon={horizon} width={axis.width} />
                    <Lettered letter="B" outcome={row.b} horizon={horizon} width={axis.width} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Worse({ row }: { row: Row }) {
  const { t } = useTranslation('takeAway');
  if (row.differs.length === 0) return <span className={classes.soft}>{t('compare.same')}</span>;
  if (row.worse === null) return null;
  return <StatusMark tone="warn">{t(row.worse === 'a' ? 'compare.worseA' : 'compare.worseB')}</StatusMark>;
}

interface ToldProps {
  letter: 'A' | 'B';
  outcome: FunctionOutcome | null;
  teller: CauseTeller;
}

function Told({ letter, outcome, teller }: ToldProps) {
  const { t } = useTranslation('takeAway');
  return (
    <div>
      <span className={classes.letter}>{letter}</span> {stopWords(outcome, teller)}
      {outcome?.passesMtpdAt != null && (
        <span className={classes.soft}>
          {' '}
          ({t('compare.passes')} {afterWords(outcome.passesMtpdAt, teller)})
        </span>
      )}
    </div>
  );
}

function Lettered({ letter, ...track }: { letter: 'A' | 'B' } & Parameters<typeof Track>[0]) {
  return (
    <span className={classes.comparedTrack} aria-hidden>
      <span className={classes.letter}>{letter}</span>
      <Track {...track} />
    </span>
  );
}
