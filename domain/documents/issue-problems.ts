import type { DocumentSource } from './build-document.ts';
import type { DocumentKind } from './kinds.ts';
import type { DocumentLang, DocumentModel } from './model.ts';
import type { DocumentProblem, ProblemCode } from './problem.ts';
import { leftInstructions } from './rich-text-words.ts';
import { validateDocument } from './validate.ts';
import type { WritingCode } from './writing-advice.ts';

/** What stands between a draft and its issue, in one language. */
export interface IssueProblem {
  lang: DocumentLang;
  code: ProblemCode | WritingCode | 'instruction_left' | 'same_title' | 'lint';
  /** `stops` until it is mended; `advice` is for a person to weigh. */
  weight: 'stops' | 'advice';
  /** The words or the fact's key that it is about; empty when there are none. */
  said: string;
}

/** Advice of the model that is more than that once the document is to be read by others. */
const stopping: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'fact_missing',
  'fact_blank',
  'link_text',
  'card_overflow',
]);

/** Kinds with blanks for the reader's own hand: a bracket in them may be one. */
const withBlanks: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['checklist']);

/** All that is wrong with one language of a document if it were issued now, what stops it first. */
export function issueProblems(source: DocumentSource, model: DocumentModel): IssueProblem[] {
  const { lang } = model;
  const ofModel = validateDocument(model).map(
    (found): IssueProblem => ({ lang, code: found.code, weight: weightOf(found), said: found.said }),
  );

  const left = leftInstructions(source.content).map(
    (said): IssueProblem => ({
      lang,
      code: 'instruction_left',
      weight: withBlanks.has(source.kind) ? 'advice' : 'stops',
      said,
    }),
  );
  const untitled: IssueProblem[] =
    source.title.trim() === '' ? [{ lang, code: 'title_missing', weight: 'stops', said: '' }] : [];
  const unwritten: IssueProblem[] = saysNothing(model)
    ? [{ lang, code: 'nothing_said', weight: 'stops', said: '' }]
    : [];
  const all = once([...untitled, ...unwritten, ...left, ...ofModel]);
  return [
    ...all.filter((each) => each.weight === 'stops'),
    ...all.filter((each) => each.weight === 'advice'),
  ];
}

function weightOf({ severity, code }: DocumentProblem): IssueProblem['weight'] {
  return severity === 'error' || stopping.has(code) ? 'stops' : 'advice';
}

/** Title and key facts alone are no document. */
function saysNothing(model: DocumentModel): boolean {
  return model.sections.every(({ blocks }) =>
    blocks.every(({ type }) => type === 'title' || type === 'keyFacts'),
  );
}

/** A missing telephone that is cited four times is one thing to mend. */
function once(problems: readonly IssueProblem[]): IssueProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, said }) => {
    const key = `${code} ${said}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
