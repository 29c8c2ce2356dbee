import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { injectsFor } from '../../../domain/activation/exercise-run.ts';
import { announce } from '../../ui/announce.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import classes from './exercise-strip.module.css';
import { injectWords, toWhom } from './inject-words.ts';
import { useLeads } from './leads.ts';

/**
 * The last inject that reached this window's role (all of them, for who leads or has chosen no role), until it is read.
 */
export function InjectsTold() {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state, myRoleId } = useActivationView();
  const [leads] = useLeads(state);
  const reached = leads || myRoleId === null ? state.injectsGiven.toReversed() : injectsFor(state, myRoleId);
  const [last] = reached;
  const [readId, setRead] = useState<string | null>(null);
  const words = last ? injectWords(state, last, format) : '';
  const whom = last ? toWhom(state, last.roleId, format) : '';
  useTelling(
    last?.entryId,
    whom === '' ? t('told.all', { text: words }) : t('told.one', { whom, text: words }),
  );
  const readAt = reached.findIndex(({ entryId }) => entryId === readId);
  const earlier = (readAt < 0 ? reached.length : readAt) - 1;
  if (!last || last.entryId === readId || !isUnderWay(state.status)) return null;
  return (
    <section className={classes.told} aria-label={t('told.label')}>
      <div className={classes.toldText}>
        <p className={classes.toldHead}>
          {[t('told.label'), format.time(last.at, state.timeZone), whom || t('script.toAll')].join(' · ')}
        </p>
        {words}
        {earlier > 0 && <p className={classes.toldMore}>{t('told.earlier', { count: earlier })}</p>}
      </div>
      <Button variant="default" size="sm" onClick={() => setRead(last.entryId)}>
        {t('told.read')}
      </Button>
    </section>
  );
}

/** Tells those who listen to the screen of an inject that comes while it is open. */
function useTelling(entryId: string | undefined, words: string): void {
  const [known, setKnown] = useState(entryId);
  useEffect(() => {
    if (entryId === undefined || entryId === known) return;
    setKnown(entryId);
    announce(words);
  }, [entryId, known, words]);
}
