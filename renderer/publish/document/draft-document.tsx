import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { useCall } from '../../desk.ts';
import { useNotTaken } from '../editor/not-taken.ts';
import { selectProblem } from '../editor/select-problem.ts';
import { Toolbar } from '../editor/toolbar.tsx';
import { useDocumentEditor } from '../editor/use-document-editor.ts';
import { useLiveFactsOf } from '../editor/use-live-facts.ts';
import { IssueBar } from '../issue/issue-bar.tsx';
import type { Problem } from '../issue/problem-words.ts';
import { Beside } from '../life/beside.tsx';
import classes from './document.module.css';
import { DocumentHead } from './document-head.tsx';
import { DraftActs } from './draft-acts.tsx';
import { DraftBindings } from './draft-bindings.tsx';
import { type Draft, type OpenDocument, useDraft } from './draft-store.ts';
import { LanguageColumn } from './language-column.tsx';
import { LivePreview } from './live-preview.tsx';
import { PairWarning } from './pair-warning.tsx';
import { SavedMark } from './saved-mark.tsx';
import { useAlignedEditors } from './use-aligned-editors.ts';
import { useView } from './view-store.ts';

const ofTitle = new Set(['title_missing', 'same_title']);

function focusTitle(lang: DocumentLang): void {
  const field = window.document.querySelector<HTMLTextAreaElement>(`textarea[data-title="${lang}"]`);
  field?.focus();
  field?.select();
}

/** A draft: English and French side by side, or one of them beside its preview. */
export function DraftDocument({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('publish');
  const draft = useDraft(document);
  const { facts } = useLiveFactsOf(document.id);
  const check = useCall('documents.check', { id: document.id });
  const { languages, view, show } = useView();
  const [writtenIn, setWrittenIn] = useState<DocumentLang>('en');
  const lang = languages === 'both' ? writtenIn : languages;
  const editors = {
    en: useDraftEditor(draft, 'en', setWrittenIn),
    fr: useDraftEditor(draft, 'fr', setWrittenIn),
  };
  const writes = languages !== 'both' || view === 'write';
  const isBoth = languages === 'both' && view === 'write';
  const { holder, places, isAligned } = useAlignedEditors(editors, isBoth, document.olderRows);

  function goTo(problem: Problem): void {
    show({ view: 'write', ...(languages !== 'both' && { languages: problem.lang }) });
    // After the editor is on screen.
    setTimeout(() => {
      if (ofTitle.has(problem.code)) focusTitle(problem.lang);
      else selectProblem(editors[problem.lang], problem, facts?.texts[problem.lang].inline);
    });
  }

  return (
    <div className={classes.page}>
      <DocumentHead
        document={document}
        state={<SavedMark draft={draft} />}
        acts={<DraftActs document={document} draft={draft} />}
      />
      <DraftBindings document={document} draft={draft} />
      {document.older && !isBoth && <PairWarning document={document} />}
      {writes && <Toolbar editor={editors[lang]} lang={lang} facts={facts} />}
      <Beside document={document}>
        <div
          ref={holder}
          className={classes.columns}
          data-languages={languages}
          data-aligned={isAligned || undefined}
        >
          {(['en', 'fr'] as const)
            .filter((each) => writes && (languages === 'both' || languages === each))
            .map((each) => (
              <LanguageColumn
                key={each}
                lang={each}
                draft={draft}
                editor={editors[each]}
                facts={facts}
                document={document}
                places={places}
              />
            ))}
          {languages !== 'both' && <LivePreview lang={languages} draft={draft} />}
          {!writes &&
            (['en', 'fr'] as const).map((each) => <LivePreview key={each} lang={each} draft={draft} />)}
        </div>
      </Beside>
      <IssueBar document={document} draft={draft} check={check.data} onGoTo={goTo} />
      <VisuallyHidden aria-live="polite">{view === 'preview' ? t('view.previewShown') : ''}</VisuallyHidden>
    </div>
  );
}

function useDraftEditor(draft: Draft, lang: DocumentLang, onEnter: (lang: DocumentLang) => void) {
  const { t } = useTranslation('publish');
  const onNotTaken = useNotTaken();
  return useDocumentEditor({
    lang,
    label: t('column.text', { language: t(`language.${lang}`) }),
    content: draft.wordings.getState()[lang].content,
    editable: true,
    onChange: (content) => draft.write(lang, { content }),
    onLeave: () => void draft.saver.flush(),
    onEnter: () => onEnter(lang),
    onNotTaken,
  });
}
