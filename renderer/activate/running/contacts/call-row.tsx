import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonThen } from '../../../../domain/activation/log-entry.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { timeOrDay } from '../../time-words.ts';
import { useActivationView } from '../activation-context.ts';
import type { PersonLine } from './call-lines.ts';
import classes from './contacts.module.css';
import { type CallOutcome, firstWay, outcomes } from './use-calls.ts';

interface CallRowProps {
  line: PersonLine;
  isActive: boolean;
  /** Which of the person's numbers is being called. */
  way: number;
  onChoose: () => void;
  onWay: (way: number) => void;
  /** Null once the record is closed. */
  onOutcome: ((outcome: CallOutcome) => void) | null;
  onNote: () => void;
}

/** One person: who they are, how they are reached, what came of the calls; of the one who is called, everything that can be said at one press. */
export function CallRow({ line, isActive, way, onChoose, onWay, onOutcome, onNote }: CallRowProps) {
  const { t } = useTranslation('calls');
  const { person } = line.entry;
  const first = person.contacts[firstWay(line)];
  return (
    <div className={classes.row} data-active={isActive || undefined}>
      <button
        type="button"
        data-person
        className={classes.person}
        tabIndex={isActive ? 0 : -1}
        aria-expanded={isActive}
        onClick={onChoose}
      >
        <span className={classes.who}>
          <span className={classes.name}>{person.name}</span>
          <Result line={line} />
        </span>
        <span className={classes.under}>
          <Place line={line} />
          {!isActive && first && <span data-telephone>{first.value}</span>}
          {person.contacts.length === 0 && <span>{t('unreachable')}</span>}
        </span>
      </button>
      {isActive && (
        <>
          <Ways person={person} way={way} onWay={onWay} />
          {onOutcome && (
            <fieldset className={classes.outcomes} aria-label={person.name}>
              {outcomes.map((outcome, i) => (
                <Button
                  key={outcome}
                  size="compact-md"
                  variant={i === 0 ? 'filled' : 'default'}
                  aria-keyshortcuts={String(i + 1)}
                  onClick={() => onOutcome(outcome)}
                >
                  <kbd className={classes.key} aria-hidden>
                    {i + 1}
                  </kbd>{' '}
                  {t(`act.${outcome}`)}
                </Button>
              ))}
              <Button
                size="compact-md"
                variant="subtle"
                aria-label={t('detailsNamed', { name: person.name })}
                onClick={onNote}
              >
                {t('details')}
              </Button>
            </fieldset>
          )}
        </>
      )}
    </div>
  );
}

/** Their position, and their place in the role or the roles that they have. */
function Place({ line: { entry, group } }: { line: PersonLine }) {
  const { t } = useTranslation('calls');
  const format = useFormat();
  const { state } = useActivationView();
  const { rank, isHolder, roleIds, person } = entry;
  const held = roleIds.flatMap((id) => state.roles.get(id) ?? []);
  const words = [
    group.roleId !== null && rank === 1 && t('primary'),
    group.roleId !== null && rank !== null && rank > 1 && t('alternate', { rank: rank - 1 }),
    isHolder && t('hasItNow'),
    held.length > 0 && format.list(held.map(format.name)),
    person.positionTitle,
  ];
  return <span className={classes.place}>{words.filter(Boolean).join(' · ')}</span>;
}

/** What came of the last call and when; that they were reached stays, whatever came after. */
function Result({ line: { result } }: { line: PersonLine }) {
  const { t } = useTranslation('calls');
  const format = useFormat();
  const { state, now } = useActivationView();
  if (!result) return <span className={classes.soft}>{t('notCalled')}</span>;
  const { last, isReached, count } = result;
  const isLast = last.outcome === 'reached' || last.outcome === 'received';
  return (
    <span className={classes.result}>
      {isReached && !isLast && <StatusMark tone="good">{t('outcome.reached')}</StatusMark>}
      <StatusMark tone={isLast ? 'good' : 'warn'}>{t(`outcome.${last.outcome}`)}</StatusMark>
      <span className={classes.soft}>
        {timeOrDay(last.at, now, state.timeZone, format)} · {last.saidBy || last.author}
        {count > 1 && ` · ${t('callsMade', { count })}`}
      </span>
    </span>
  );
}

/** Numbers in order of preference, large enough to be read off; the one that is called is named in the log. */
function Ways({ person, way, onWay }: { person: PersonThen; way: number; onWay: (way: number) => void }) {
  const { t } = useTranslation('calls');
  if (person.contacts.length === 0) return null;
  return (
    <fieldset className={classes.ways}>
      <legend className={classes.soft}>{t('via')}</legend>
      {person.contacts.map(({ kind, value }, i) => (
        <button
          key={`${kind} ${value}`}
          type="button"
          className={classes.way}
          aria-pressed={i === way}
          onClick={() => onWay(i)}
        >
          <span className={classes.soft}>{t(`contact.${kind}`)}</span> <span data-telephone>{value}</span>
        </button>
      ))}
    </fieldset>
  );
}
