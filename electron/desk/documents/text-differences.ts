import { diffLines, diffWordsWithSpace } from 'diff';
import type { DocumentLang } from '../../../domain/documents/model.ts';

type Mark = 'same' | 'added' | 'removed';

interface Part {
  text: string;
  mark: Mark;
}

export interface TextDifference {
  language: DocumentLang;
  of: 'title' | 'text';
  /** Words. */
  added: number;
  removed: number;
  lines: ({ parts: Part[] } | { skipped: number })[];
}

/** Texts that differ in more places than this are told apart by whole paragraphs: nobody reads a thousand words of confetti. */
const mostEdits = 2000;
/** Paragraphs shown around one that differs. */
const around = 1;

/**
 * What is different between two texts, word by word, with the paragraphs around; undefined when they say the same.
 * @param before paragraphs. @param after paragraphs.
 */
export function textDifference(
  language: DocumentLang,
  of: TextDifference['of'],
  before: readonly string[],
  after: readonly string[],
): TextDifference | undefined {
  const [old, now] = [before.join('\n'), after.join('\n')];
  if (old === now) return undefined;
  const found = diffWordsWithSpace(old, now, { maxEditLength: mostEdits }) ?? diffLines(old, now);
  const parts = found.map(({ value, added, removed }): Part => {
    return { text: value, mark: added ? 'added' : removed ? 'removed' : 'same' };
  });
  const lines = folded(linesOf(gathered(parts)));
  return { language, of, added: words(parts, 'added'), removed: words(parts, 'removed'), lines };
}

/** What was rewritten stands together: all that was removed, then all that was added, spaces between them included. */
function gathered(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') out.push({ text: removed, mark: 'removed' });
    if (added !== '') out.push({ text: added, mark: 'added' });
    [removed, added] = ['', ''];
  };
  for (const [at, { text, mark }] of parts.entries()) {
    const next = parts[at + 1];
    const isBetween =
      /^[^\S\n]+$/.test(text) && removed !== '' && added !== '' && next && next.mark !== 'same';
    if (mark === 'removed' || (mark === 'same' && isBetween)) removed += text;
    if (mark === 'added' || (mark === 'same' && isBetween)) added += text;
    if (mark !== 'same' || isBetween) continue;
    flush();
    out.push({ text, mark });
  }
  flush();
  return out;
}

function words(parts: readonly Part[], mark: Mark): number {
  const own = parts.filter((part) => part.mark === mark);
  return own.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.:-]*/gu)?.length ?? 0),
    0,
  );
}

function linesOf(parts: readonly Part[]): Part[][] {
  const lines: Part[][] = [[]];
  for (const { text, mark } of parts) {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: piece, mark });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Paragraphs that say the same, and stand beside none that differs, are only counted. */
function folded(lines: Part[][]): TextDifference['lines'] {
  const differs = lines.map((line) => line.some(({ mark }) => mark !== 'same'));
  const out: TextDifference['lines'] = [];
  for (const [at, parts] of lines.entries()) {
    const isNear = differs.slice(Math.max(0, at - around), at + around + 1).includes(true);
    const last = out.at(-1);
    if (isNear) out.push({ parts });
    else if (last && 'skipped' in last) last.skipped += 1;
    else out.push({ skipped: 1 });
  }
  return out;
}
