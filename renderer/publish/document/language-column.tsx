import { type Editor, EditorContent } from '@tiptap/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { wordCount } from '../../../domain/documents/rich-text-words.ts';
import { type Facts, factLabels, LiveFactsContext } from '../editor/fact-texts.ts';
import classes from './document.module.css';
import { type Draft, type OpenDocument, useWording } from './draft-store.ts';

interface LanguageColumnProps {
  lang: DocumentLang;
  draft: Draft;
  editor: Editor;
  facts: Facts | undefined;
  document: OpenDocument;
}

const longestTitle = 200;

/** One language of a draft: its title, its text, how many words it has. */
export function LanguageColumn({ lang, draft, editor, facts, document }: LanguageColumnProps) {
  const { t } = useTranslation('publish');
  const live = useMemo(
    () => ({ lang, labels: factLabels(facts), texts: facts?.texts[lang] ?? { inline: {}, blocks: {} } }),
    [lang, facts],
  );
  const language = t(`language.${lang}`);
  return (
    <section className={classes.column} aria-label={language}>
      <div className={classes.columnHead}>
        <h2>{language}</h2>
        {document.older === lang && <span className={classes.older}>{t('pair.older')}</span>}
        <WordCount draft={draft} lang={lang} />
      </div>
      <TitleField draft={draft} lang={lang} label={t('column.title', { language })} />
      <LiveFactsContext.Provider value={live}>
        <EditorContent editor={editor} className={classes.text} />
      </LiveFactsContext.Provider>
    </section>
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

function WordCount({ draft, lang }: { draft: Draft; lang: DocumentLang }) {
  const { t } = useTranslation('publish');
  const { content } = useWording(draft, lang);
  return <span className={classes.words}>{t('column.words', { count: wordCount(content) })}</span>;
}
