import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type {} from '../css-properties.ts';
import classes from './notice.module.css';
import { useNoticePlace } from './notice-place.ts';

export interface Notice {
  text: ReactNode;
  tone?: 'plain' | 'good' | 'bad';
  action?: { label: string; run: () => void };
  /** Replaces the notice of the same id instead of stacking a second one. */
  id?: string;
  /** Its button undoes this change set: it goes once that, or anything else, was undone. */
  undoes?: string;
}

interface ShownNotice extends Notice {
  id: string;
}

const shownAtOnce = 4;
const shownMs = { plain: 7_000, good: 7_000, bad: 12_000 } as const;

const useNotices = create<{ notices: ShownNotice[] }>(() => ({ notices: [] }));

/**
 * A short message in a corner of the window that no dialog needs, with at most one thing to do about it. It goes away by
 * itself.
 */
export function showNotice(notice: Notice): void {
  const shown = { ...notice, id: notice.id ?? crypto.randomUUID() };
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((n) => n.id !== shown.id), shown].slice(-shownAtOnce),
  }));
}

/** Takes away what offers an undo that is no longer the next one. */
export function takeUndoNotices(): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((n) => n.undoes === undefined) }));
}

function take(notice: ShownNotice): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((n) => n !== notice) }));
}

/** Where the notices stand; drawn once, for the whole window. */
export function Notices() {
  const { t, i18n } = useTranslation('common');
  const notices = useNotices((s) => s.notices);
  const stack = useRef<HTMLElement>(null);
  const { place, above, below } = useNoticePlace(stack, notices.length);
  // Their words are those of the language that they were said in.
  useEffect(() => {
    const takeAll = () => useNotices.setState({ notices: [] });
    i18n.on('languageChanged', takeAll);
    return () => i18n.off('languageChanged', takeAll);
  }, [i18n]);
  return (
    <section
      ref={stack}
      className={classes.stack}
      data-place={place}
      style={{ '--above': `${above}px`, '--below': `${below}px` }}
      aria-label={t('notices')}
    >
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} waits={place === 'behind'} />
      ))}
    </section>
  );
}

/** One that stands behind a dialog waits until it can be seen whole. */
function NoticeLine({ notice, waits }: { notice: ShownNotice; waits: boolean }) {
  const { t } = useTranslation('common');
  const { text, tone = 'plain', action } = notice;
  const [held, setHeld] = useState(false);
  // Somebody who is reading it, or about to use its button, is not hurried.
  useEffect(() => {
    if (held || waits) return;
    const timer = setTimeout(() => take(notice), shownMs[tone]);
    return () => clearTimeout(timer);
  }, [held, waits, notice, tone]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pointed at is only held, nothing is done by it
    <div
      className={classes.notice}
      data-tone={tone}
      role={tone === 'bad' ? 'alert' : 'status'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={classes.text}>{text}</div>
      {action && (
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          onClick={() => {
            take(notice);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <CloseButton size={26} aria-label={t('closeNotice')} onClick={() => take(notice)} />
    </div>
  );
}
