import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { type InjectAt, injectsAt, injectsFor } from '../../../domain/activation/exercise-run.ts';
import { useCommand } from '../../ui/commands.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { dueWords, timeOrDay } from '../time-words.ts';
import classes from './exercise-pane.module.css';
import { injectWords, toWhom } from './inject-words.ts';
import { useLeads } from './leads.ts';

/** What is still to come, with what should follow. The next one is given with a key. */
export function InjectsAhead() {
  const { t } = useTranslation('exercise');
  const { state, actOrTell } = useActivationView();
  const [busy, setBusy] = useState(false);
  const ahead = injectsAt(state).filter((inject) => inject.givenAt === null);
  const canGive = isUnderWay(state.status);
  const [next] = ahead;

  async function give(injectId: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    await actOrTell({ act: 'giveInject', injectId });
    setBusy(false);
  }

  useCommand(
    next && canGive
      ? { id: 'give-inject', title: t('script.giveNext'), keys: 'i', run: () => void give(next.id) }
      : null,
  );
  return (
    <section aria-label={t('script.ahead')}>
      <h3 className={classes.title}>{t('script.ahead')}</h3>
      {ahead.length === 0 && <p className={classes.soft}>{t('script.allGiven')}</p>}
      <ol className={classes.list}>
        {ahead.map((inject) => (
          <li key={inject.id} className={classes.inject}>
            <Ahead inject={inject} />
            {canGive && (
              <Button
                variant={inject === next ? 'filled' : 'default'}
                size="xs"
                aria-disabled={busy || undefined}
                aria-label={t('script.giveNamed', { number: inject.position })}
                onClick={() => void give(inject.id)}
              >
                {t('script.give')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Ahead({ inject }: { inject: InjectAt }) {
  const { t } = useTranslation('exercise');
  const { t: said } = useTranslation('activate');
  const format = useFormat();
  const { state, now } = useActivationView();
  const expected = format.text(inject.expectedEn, inject.expectedFr);
  return (
    <div className={classes.words}>
      <p className={classes.meta}>
        <strong>{inject.position}</strong>
        {inject.dueAt === null ? (
          <StatusMark>{t('script.byHand')}</StatusMark>
        ) : (
          <span>
            {timeOrDay(inject.dueAt, now, state.timeZone, format)} ({dueWords(inject.dueAt, now, said)})
          </span>
        )}
        <span>{toWhom(state, inject.roleId, format) || t('script.toAll')}</span>
      </p>
      <p className={classes.text}>{format.text(inject.textEn, inject.textFr)}</p>
      {expected && <p className={classes.expected}>{t('script.expected', { text: expected })}</p>}
    </div>
  );
}

/** What was told, the latest first: all of it to who leads, to a participant what reached their role. */
export function GivenInjects() {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state, myRoleId } = useActivationView();
  const [leads] = useLeads(state);
  const given = leads || myRoleId === null ? state.injectsGiven.toReversed() : injectsFor(state, myRoleId);
  return (
    <section aria-label={t('script.given')}>
      <h3 className={classes.title}>{t('script.given')}</h3>
      {given.length === 0 && <p className={classes.soft}>{t('script.noneGiven')}</p>}
      <ol className={classes.list}>
        {given.map((each) => {
          const inject = leads ? state.injects.get(each.injectId ?? '') : undefined;
          const expected = inject ? format.text(inject.expectedEn, inject.expectedFr) : '';
          return (
            <li key={each.entryId} className={classes.inject}>
              <div className={classes.words}>
                <p className={classes.meta}>
                  <strong>{format.dayAndTime(each.at, state.timeZone)}</strong>
                  <span>{toWhom(state, each.roleId, format) || t('script.toAll')}</span>
                  {each.injectId === null && <StatusMark>{t('script.unscripted')}</StatusMark>}
                </p>
                <p className={classes.text}>{injectWords(state, each, format)}</p>
                {expected && <p className={classes.expected}>{t('script.expected', { text: expected })}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
