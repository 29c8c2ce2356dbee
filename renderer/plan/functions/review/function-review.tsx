import { Button, Progress } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTakeBack } from '../../../app/take-back.ts';
import { call, type DeskOutput } from '../../../desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { useCommand } from '../../../ui/commands.ts';
import { useErrorWords } from '../../../ui/error-words.ts';
import { showNotice } from '../../../ui/notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { type FunctionSection, functionSections } from '../function-sections.ts';
import classes from './review.module.css';
import { ReviewBlock } from './review-block.tsx';
import { useReviewStore } from './review-store.ts';

interface FunctionReviewProps {
  record: DeskOutput<'functions.get'>;
  onLeave: () => void;
}

/** The yearly review: what is there, part by part, and for each only the question whether it is still right. */
export function FunctionReview({ record, onLeave }: FunctionReviewProps) {
  const { t } = useTranslation('bia');
  const { column, right, open, editing, current, look, stillRight, change } = useReviewSteps(record.id);
  const finish = useFinish(record, onLeave);
  return (
    <div ref={column} className={classes.review}>
      <div className={classes.intro}>
        <p>{t('review.intro')}</p>
        <Button variant="default" size="compact-sm" onClick={onLeave}>
          {t('review.leave')}
        </Button>
      </div>
      {functionSections.map((section) => (
        <ReviewBlock
          key={section}
          section={section}
          record={record}
          right={right.includes(section)}
          current={section === current}
          editing={section === editing}
          onFocus={() => look(section)}
          onRight={() => stillRight(section)}
          onChange={() => change(section)}
        />
      ))}
      <div className={classes.end} data-foot-bar>
        <Progress
          value={(right.length / functionSections.length) * 100}
          aria-label={t('review.progress')}
          className={classes.progress}
        />
        {open.length > 0 ? (
          <p className={classes.togo}>{t('review.toGo', { count: open.length })}</p>
        ) : (
          <Button data-review="finish" onClick={() => void finish()}>
            {t('review.finish')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Which parts are right, which one is looked at, and the keys that say so. */
function useReviewSteps(functionId: string) {
  const { t } = useTranslation('bia');
  const column = useRef<HTMLDivElement>(null);
  const { confirm, reopen } = useReviewStore.getState();
  const right = useReviewStore((s) => s.right[functionId]) ?? [];
  const open = functionSections.filter((section) => !right.includes(section));
  const [editing, setEditing] = useState<FunctionSection | null>(null);
  const [at, setAt] = useState<FunctionSection>(open[0] ?? 'recovery');
  const current = right.includes(at) ? open[0] : at;

  function stillRight(section: FunctionSection): void {
    confirm(functionId, section);
    setEditing(null);
    const next = open.find((s) => s !== section);
    if (next) setAt(next);
    announce(t('review.confirmed', { part: t(`section.${section}`), count: open.length - 1 }));
    // What comes next takes the focus, once it is drawn.
    requestAnimationFrame(() => {
      const button = column.current?.querySelector<HTMLElement>(`[data-review="${next ?? 'finish'}"]`);
      button?.closest('article')?.scrollIntoView({ block: 'nearest' });
      button?.focus({ preventScroll: true });
    });
  }

  function change(section: FunctionSection): void {
    reopen(functionId, section);
    setAt(section);
    setEditing(section);
  }

  useCommand(
    current
      ? { id: 'review-right', title: t('review.right'), keys: 'y', run: () => stillRight(current) }
      : null,
  );
  useCommand(
    current
      ? { id: 'review-change', title: t('review.change'), keys: 'e', run: () => change(current) }
      : null,
  );
  return { column, right, open, editing, current, look: setAt, stillRight, change };
}

/** Records the review: verified today by whoever does it, and when it is due again. */
function useFinish(record: DeskOutput<'functions.get'>, onLeave: () => void): () => Promise<void> {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  return async () => {
    try {
      const { reviewOn, changeSetId } = await call('functions.reviewed', { id: record.id });
      const text = t('review.done', { name: format.codeAndName(record), date: format.date(reviewOn) });
      announce(text);
      offerUndo({ id: 'record-act', tone: 'good', text }, t('review.undo'), changeSetId);
      useReviewStore.getState().forget(record.id);
      onLeave();
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  };
}
