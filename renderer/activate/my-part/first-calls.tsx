import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { callResults } from '../../../domain/activation/call-results.ts';
import { firstCalls } from '../../../domain/activation/my-part.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RealNumbers } from '../exercise/real-numbers.tsx';
import { useActivationView } from '../running/activation-context.ts';
import { onCallKey } from './call-keys.ts';
import { CallRow } from './call-row.tsx';
import classes from './my-part.module.css';

/** Whom to call at once, in the order in which their tasks are due: the page that a declaration opens. */
export function FirstCalls({ onGoOn }: { onGoOn: () => void }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state, tasks, myRoleId, ask } = useActivationView();
  const { calls, vacant } = useMemo(() => firstCalls(state, tasks), [state, tasks]);
  const { contacts } = state;
  const resultOf = useMemo(() => callResults({ contacts }), [contacts]);
  const reached = calls.filter(({ person }) => resultOf(person)?.isReached);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={classes.page} aria-label={t('calls.title')} tabIndex={0}>
      <div className={classes.narrow}>
        <div className={classes.titleLine}>
          <div className={classes.titleWords}>
            <h2 className={classes.title}>{t('calls.title')}</h2>
            <p className={classes.soft}>{t('calls.hint')}</p>
          </div>
          <Button onClick={onGoOn}>{t(myRoleId === null ? 'calls.toAll' : 'calls.toMine')}</Button>
        </div>
        <RealNumbers />
        <p role="status">{t('calls.progress', { count: reached.length, total: calls.length })}</p>
        {vacant.map((role) => (
          <div key={role.id} className={classes.vacant}>
            <span>
              {format.name(role)} <StatusMark tone="bad">{t('calls.vacant')}</StatusMark>
            </span>
            {isUnderWay(state.status) && (
              <Button variant="default" size="sm" onClick={() => ask({ kind: 'holder', roleId: role.id })}>
                {t('calls.fill')}
              </Button>
            )}
          </div>
        ))}
        <ol className={classes.calls} onKeyDown={onCallKey}>
          {calls.map(({ person, roles }) => (
            <CallRow
              key={person.id ?? person.name}
              person={person}
              about={format.list(roles.map((role) => format.name(role)))}
              roleId={roles[0]?.id ?? null}
              last={resultOf(person)?.last}
            />
          ))}
        </ol>
        {calls.length === 0 && vacant.length === 0 && <p>{t('calls.none')}</p>}
      </div>
    </section>
  );
}
