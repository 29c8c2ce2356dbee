import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { call, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { PreviewFrame } from '../preview/preview-frame.tsx';
import classes from './document.module.css';
import { type Draft, useWording } from './draft-store.ts';

/** One language as it will look, following what is being written. */
export function LivePreview({ lang, draft }: { lang: DocumentLang; draft: Draft }) {
  const { t } = useTranslation('publish');
  const preview = usePreview(lang, draft);
  const title = t('view.previewOf', { language: t(`language.${lang}`) });
  return (
    <section className={classes.preview} aria-label={title}>
      <Shown query={preview}>{(html) => <PreviewFrame html={html} title={title} />}</Shown>
    </section>
  );
}

/**
 * The page of what is written, asked for at once; while the desk is at one, only the latest state waits for its turn.
 * Nothing is kept: a cache would hold each letter's page.
 */
function usePreview(lang: DocumentLang, draft: Draft) {
  const wording = useWording(draft, lang);
  const { dataUpdatedAt: factsAt } = useCall('documents.facts', { id: draft.id });
  const [shown, setShown] = useState<{ data: string | undefined; error: unknown }>({
    data: undefined,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);
  const queue = useRef<{ isAsking: boolean; next: (() => Promise<void>) | null }>({
    isAsking: false,
    next: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed facts and another try make a new page
  useEffect(() => {
    let isWanted = true;
    async function ask(): Promise<void> {
      if (!isWanted) return;
      try {
        const { html } = await call('documents.preview', { id: draft.id, language: lang, ...wording });
        setShown({ data: html, error: null });
      } catch (error) {
        setShown({ data: undefined, error });
      }
    }
    void takeTurn(queue.current, ask);
    return () => {
      isWanted = false;
    };
  }, [draft.id, lang, wording, factsAt, attempt]);
  return { ...shown, refetch: () => setAttempt((n) => n + 1) };
}

/** Runs the work, or has it wait for what runs; of several that wait only the last is run. */
async function takeTurn(
  queue: { isAsking: boolean; next: (() => Promise<void>) | null },
  work: () => Promise<void>,
): Promise<void> {
  queue.next = work;
  if (queue.isAsking) return;
  queue.isAsking = true;
  while (queue.next) {
    const now = queue.next;
    queue.next = null;
    await now();
  }
  queue.isAsking = false;
}
