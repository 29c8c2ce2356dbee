import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { afterWords } from '../../../domain/take-away/cause-words.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import classes from './take-away.module.css';
import type { Question } from './use-question.ts';
import { type FunctionOutcome, type Outcome, useTeller } from './use-teller.ts';

type Covers = DeskOutput<'takeAway.cover'>;
type StaffingCause = Extract<FunctionOutcome['causes'][number], { kind: 'staffing' }>;

const mostShown = 8;

interface FunctionCoverProps {
  selected: FunctionOutcome;
  question: Question;
  striking: boolean;
  names: Outcome['names'];
}

/** Who could stand in where people are wanting: people still at work with the skill, and what they serve already. */
export function FunctionCover({ selected, question, striking, names }: FunctionCoverProps) {
  const { t } = useTranslation('takeAway');
  const wanting = selected.causes.filter((c) => c.kind === 'staffing');
  // The same people answer for every shift: the one that stops it first is told.
  const short = wanting.filter((c, at) => wanting.findIndex((d) => d.skillId === c.skillId) === at);
  const { functionId } = selected;
  const query = useCall(
    'takeAway.cover',
    { ...question, functionId },
    { enabled: short.length > 0, keepPrevious: true },
  );
  if (short.length === 0) return <p className={classes.soft}>{t('detail.enough')}</p>;
  return (
    <Shown query={query}>
      {(found) => (
        <>
          {striking && <p className={classes.soft}>{t('detail.labourNote')}</p>}
          {short.map((cause) => (
            <CoverTable
              key={cause.requirementId}
              cause={cause}
              found={found}
              names={{ ...names, ...found.names }}
            />
          ))}
        </>
      )}
    </Shown>
  );
}

function CoverTable({
  cause,
  found,
  names,
}: {
  cause: StaffingCause;
  found: Covers;
  names: Outcome['names'];
}) {
  const { t } = useTranslation(['takeAway', 'plan']);
  const format = useFormat();
  const teller = useTeller(names);
  const cover = found.covers.find((c) => c.requirementId === cause.requirementId);
  const skill = cause.skillId === null ? '' : teller.name(cause.skillId);
  const { left, usually, minimumCount: minimum } = cause;
  const people = cover?.people.slice(0, mostShown) ?? [];
  const caption =
    cause.skillId === null
      ? t('detail.coverAnyone', { left, usually, minimum })
      : t('detail.coverFor', { skill, left, usually, minimum });
  const named = (id: string | null) => (id !== null && names[id] ? format.name(names[id]) : '–');
  if (people.length === 0)
    return (
      <p>
        {caption}.{' '}
        <span className={classes.soft}>{t(cause.skillId ? 'detail.noCover' : 'detail.anyone')}</span>
      </p>
    );
  return (
    <table className={`${parts.table} ${classes.cover}`}>
      <caption className={classes.caption}>
        {caption}. {t('detail.total', { count: cover?.total ?? 0 })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('detail.name')}</th>
          <th scope="col">{t('detail.unit')}</th>
          <th scope="col">{t('detail.site')}</th>
          <th scope="col">{t('detail.group')}</th>
          <th scope="col">{t('detail.used')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((p) => (
          <tr key={p.personId}>
            <td>
              <Link className={parts.link} to={`/plan/people/${p.personId}`}>
                {p.name}
              </Link>
              {p.level === 'proficient' && <span className={classes.soft}> ({t('detail.proficient')})</span>}
              {p.fromMinute > 0 && (
                <span className={classes.soft}>
                  {' '}
                  {t('detail.waitsFor', { at: afterWords(p.fromMinute, teller) })}
                </span>
              )}
            </td>
            <td>{named(p.unitId)}</td>
            <td>{named(p.siteId)}</td>
            <td className={classes.whole}>
              {p.bargainingUnitId !== null && names[p.bargainingUnitId]
                ? names[p.bargainingUnitId]?.code
                : t(`plan:choice.employeeGroup.${p.employeeGroup}`)}
            </td>
            <td>
              {p.usedBy.length === 0
                ? t('detail.free')
                : p.usedBy.map((id) => names[id]?.code ?? '').join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
