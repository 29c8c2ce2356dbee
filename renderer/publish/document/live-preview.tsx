import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { call, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { PreviewFrame } from '../preview/preview-frame.tsx';
import classes from './document.module.css';
import { type Draft, useWording } from './draft-store.ts';

const pauseMs = 120;

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

/** Every state of a text is asked for once and kept nowhere: a cache would hold each letter's page. */
function usePreview(lang: DocumentLang, draft: Draft) {
  const [wording] = useDebouncedValue(useWording(draft, lang), pauseMs);
  const { dataUpdatedAt: factsAt } = useCall('documents.facts', { id: draft.id });
  const [shown, setShown] = useState<{ data: string | undefined; error: unknown }>({
    data: undefined,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed facts and another try make a new page
  useEffect(() => {
    let isWanted = true;
    call('documents.preview', { id: draft.id, language: lang, ...wording }).then(
      ({ html }) => isWanted && setShown({ data: html, error: null }),
      (error: unknown) => isWanted && setShown({ data: undefined, error }),
    );
    return () => {
      isWanted = false;
    };
  }, [draft.id, lang, wording, factsAt, attempt]);
  return { ...shown, refetch: () => setAttempt((n) => n + 1) };
}
