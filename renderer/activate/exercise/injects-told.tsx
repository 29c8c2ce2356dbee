import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActivationState, isUnderWay } from '../../../domain/activation/activation-state.ts';
import { injectsFor } from '../../../domain/activation/exercise-run.ts';
import { announce } from '../../ui/announce.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import classes from './exercise-strip.module.css';
import { injectWords, toWhom } from './inject-words.ts';
import { useLeads } from './leads.ts';
import { useReadInjects } from './read-injects.ts';

/** How long the place of what was just read stays, in milliseconds: a second press must not meet what moves up. */
const settleMs = 400;

/**
 * The last unread inject that reached this window's role (all of them, for who leads or has chosen no role), then the one
 * before it.
 */
export function InjectsTold() {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state, myRoleId } = useActivationView();
  const [leads] = useLeads(state);
  const reached = leads || myRoleId === null ? state.injectsGiven.toReversed() : injectsFor(state, myRoleId);
  const [read, addRead] = useReadInjects(state.id);
  const [goneHeight, setGoneHeight] = useGoneHeight();
  const banner = useRef<HTMLElement>(null);
  const unread = reached.filter(({ entryId }) => !read.has(entryId));
  const [last] = unread;
  useTelling(reached[0]);
  if (state.mode !== 'exercise' || !isUnderWay(state.status)) return null;
  if (!last) return goneHeight > 0 && <div style={{ height: goneHeight }} />;
  const whom = toWhom(state, last.roleId, format);
  const markRead = (injects: typeof unread) => {
    if (goneHeight > 0) return;
    setGoneHeight(banner.current?.offsetHeight || 1);
    addRead(injects.map(({ entryId }) => entryId));
  };
  return (
    <section ref={banner} className={classes.told} aria-label={t('told.label')}>
      <div className={classes.toldText}>
        <p className={classes.toldHead}>
          {[t('told.label'), format.time(last.at, state.timeZone), whom || t('script.toAll')].join(' · ')}
        </p>
        {injectWords(state, last, format)}
        {unread.length > 1 && (
          <p className={classes.toldMore}>{t('told.earlier', { count: unread.length - 1 })}</p>
        )}
      </div>
      {unread.length > 1 && (
        <Button variant="subtle" size="sm" onClick={() => markRead(unread)}>
          {t('told.readAll', { count: unread.length })}
        </Button>
      )}
      <Button variant="default" size="sm" onClick={() => markRead([last])}>
        {t('told.read')}
      </Button>
    </section>
  );
}

/** The height, in pixels, that is kept for a moment where something was read; 0 once it may go. */
function useGoneHeight() {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (height === 0) return;
    const timer = setTimeout(() => setHeight(0), settleMs);
    return () => clearTimeout(timer);
  }, [height]);
  return [height, setHeight] as const;
}

/** Tells those who listen to the screen of an inject that comes while it is open. */
function useTelling(inject: ActivationState['injectsGiven'][number] | undefined): void {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state } = useActivationView();
  const [known, setKnown] = useState(inject?.entryId);
  useEffect(() => {
    if (!inject || inject.entryId === known) return;
    setKnown(inject.entryId);
    const text = injectWords(state, inject, format);
    const whom = toWhom(state, inject.roleId, format);
    announce(whom === '' ? t('told.all', { text }) : t('told.one', { whom, text }));
  }, [inject, known, state, format, t]);
}
