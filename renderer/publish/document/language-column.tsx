import { type Editor, EditorContent } from '@tiptap/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { useCall } from '../../desk.ts';
import { type Facts, factLabels, LiveFactsContext } from '../editor/fact-texts.ts';
import { TextMeter } from '../writing/text-meter.tsx';
import { useToneMarks } from '../writing/tone-marks.ts';
import type { OlderPlace } from './align-editors.ts';
import classes from './document.module.css';
import { type Draft, type OpenDocument, useWording } from './draft-store.ts';
import { OlderMark } from './older-mark.tsx';
import { StillFits } from './pair-warning.tsx';

interface LanguageColumnProps {
  lang: DocumentLang;
  draft: Draft;
  editor: Editor;
  facts: Facts | undefined;
  document: OpenDocument;
  /** Paragraphs that were left behind, of both languages. */
  places: readonly OlderPlace[];
}

const longestTitle = 200;

/** One language of a draft: its title, its text, how many words it has. */
export function LanguageColumn({ lang, draft, editor, facts, document, places }: LanguageColumnProps) {
  const { t } = useTranslation('publish');
  const live = useMemo(
    () => ({ lang, labels: factLabels(facts), texts: facts?.texts[lang] ?? { inline: {}, blocks: {} } }),
    [lang, facts],
  );
  const check = useCall('documents.check', { id: document.id });
  useToneMarks(editor, lang, check.data?.problems, facts);
  const language = t(`language.${lang}`);
  return (
    <section className={classes.column} aria-label={language}>
      <div className={classes.columnHead}>
        <h2>{language}</h2>
        {document.older === lang && <OlderInHead document={document} draft={draft} lang={lang} />}
        <TextMeter draft={draft} lang={lang} kind={document.kind} facts={facts} />
      </div>
      <TitleField draft={draft} lang={lang} label={t('column.title', { language })} />
      <LiveFactsContext.Provider value={live}>
        <EditorContent editor={editor} className={classes.text} />
      </LiveFactsContext.Provider>
      {places
        .filter(({ column }) => column === lang)
        .map((row) => (
          <OlderMark key={row.key} draft={draft} row={row} isMissing={row.older !== lang} top={row.top} />
        ))}
    </section>
  );
}

/** That this language was left behind, its title too, and that all of it still fits. */
function OlderInHead({
  document,
  draft,
  lang,
}: {
  document: OpenDocument;
  draft: Draft;
  lang: DocumentLang;
}) {
  const { t } = useTranslation('publish');
  const title = document.olderRows.title;
  return (
    <>
      <span className={classes.older}>{t('pair.older')}</span>
      {title?.older === lang && (
        <OlderMark draft={draft} row={{ key: 'title', words: '', ...title }} isMissing={false} />
      )}
      <StillFits document={document} />
    </>
  );
}

function TitleField({ draft, lang, label }: { draft: Draft; lang: DocumentLang; label: string }) {
  const { t } = useTranslation('publish');
  const { title } = useWording(draft, lang);
  return (
    <textarea
      className={classes.title}
      data-title={lang}
      rows={1}
      lang={lang}
      aria-label={label}
      placeholder={t('column.titleHint')}
      value={title}
      maxLength={longestTitle}
      spellCheck
      data-editing="true"
      data-plain-undo
      onChange={(event) => draft.write(lang, { title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
      }}
      onBlur={() => void draft.saver.flush()}
    />
  );
}
