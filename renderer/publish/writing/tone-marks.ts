import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { Facts } from '../editor/fact-texts.ts';
import { problemSelection } from '../editor/select-problem.ts';
import { isOfWriting, type Problem, useProblemWords } from '../issue/problem-words.ts';
import classes from './writing.module.css';

const key = new PluginKey<DecorationSet>('toneMarks');

/** Underlines the words that the check would have a writer weigh, each with its reason, until they are changed. */
export function useToneMarks(
  editor: Editor,
  lang: DocumentLang,
  problems: readonly Problem[] | undefined,
  facts: Facts | undefined,
): void {
  const words = useProblemWords();
  const told = (problems ?? [])
    .filter((problem) => problem.lang === lang && isOfWriting(problem.code) && problem.said !== '')
    .map((problem) => ({ ...problem, reason: words(problem).said }));
  // As a text: what is told is made anew at each drawing, and is the same mostly.
  const asText = JSON.stringify(told.map(({ code, said, reason }) => [code, said, reason]));
  useEffect(() => {
    if (editor.isDestroyed) return;
    const { doc } = editor.state;
    const read: [string, string, string][] = JSON.parse(asText);
    if (read.length === 0) return;
    const marks = read.flatMap(([code, said, reason]) => {
      const range = problemSelection(doc, { code, said }, facts?.texts[lang].inline);
      const shown = { class: classes.tone ?? '', title: reason, 'data-advice': code };
      return range ? [Decoration.inline(range.from, range.to, shown)] : [];
    });
    editor.registerPlugin(marksPlugin(DecorationSet.create(doc, marks)));
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(key);
    };
  }, [editor, lang, asText, facts]);
}

/** The marks move with the text around them until the next check. */
function marksPlugin(marks: DecorationSet): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => marks,
      apply: (change, set) => (change.docChanged ? set.map(change.mapping, change.doc) : set),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
