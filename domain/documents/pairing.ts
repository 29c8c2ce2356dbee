import { isBlank, type PairedRow, type PairedTexts, pairedRows } from './block-names.ts';
import type { DocumentLang } from './model.ts';
import type { RichTextBlock } from './rich-text.ts';
import { isSameBlock } from './same-block.ts';

/** How the two languages of a row stand: one was left behind when the other was changed, or has since caught up (ISO instants). */
type RowState = { older: DocumentLang; since: string } | { settled: string };

/** By the key of the row; what has never been changed in one language alone is not in it. */
export type Pairing = Readonly<Record<string, RowState>>;

export interface PairedWords extends PairedTexts {
  titles: Record<DocumentLang, string>;
}

/** The row of the title. */
export const titleRow = 'title';

/** To and fro between the languages, this close together, is one piece of work. */
const togetherMinutes = 2;

/**
 * How the languages stand after a save. A block that is changed in one language leaves its counterpart behind, until that
 * is changed too or somebody says that it still fits; a block that comes or goes leaves the row without it behind.
 * @param at ISO instant of the save.
 */
export function pairingAfter(pairing: Pairing, before: PairedWords, after: PairedWords, at: string): Pairing {
  const known = pairedRows(before);
  const next: Record<string, RowState> = {};
  const step = (key: string, changed: Record<DocumentLang, boolean>) => {
    const state = rowAfter(pairing[key], changed, at);
    if (state) next[key] = state;
  };
  step(titleRow, {
    en: before.titles.en !== after.titles.en,
    fr: before.titles.fr !== after.titles.fr,
  });
  for (const row of pairedRows(after)) {
    const was = rowBefore(known, row);
    step(row.key, { en: isChanged(was?.en, row.en), fr: isChanged(was?.fr, row.fr) });
  }
  return next;
}

/** A row as it was: by the name of either block, the English first. */
function rowBefore(known: readonly PairedRow[], row: PairedRow): PairedRow | undefined {
  const named = (lang: DocumentLang) => {
    const id = row[lang]?.attrs?.id;
    return id === undefined ? undefined : known.find((each) => each[lang]?.attrs?.id === id);
  };
  return named('en') ?? named('fr');
}

/** A line left blank says nothing: it is as if it were not there. */
function isChanged(was: RichTextBlock | null | undefined, now: RichTextBlock | null): boolean {
  const said = (block: RichTextBlock | null | undefined) => (block && !isBlank(block) ? block : null);
  return !isSameBlock(said(was), said(now));
}

function rowAfter(
  state: RowState | undefined,
  changed: Record<DocumentLang, boolean>,
  at: string,
): RowState | undefined {
  if (!changed.en && !changed.fr) return state;
  if (changed.en && changed.fr) return { settled: at };
  const [lang, other] = changed.en ? (['en', 'fr'] as const) : (['fr', 'en'] as const);
  if (state && 'older' in state) return state.older === lang ? { settled: at } : { older: other, since: at };
  const isOneWork = state && Date.parse(at) - Date.parse(state.settled) <= togetherMinutes * 60_000;
  return isOneWork ? { settled: at } : { older: other, since: at };
}

/** After somebody looked at a row, or at all of them (null), and found that both languages say the same. */
export function pairingConfirmed(pairing: Pairing, key: string | null, at: string): Pairing {
  return Object.fromEntries(
    Object.entries(pairing).map(([each, state]): [string, RowState] =>
      'older' in state && (key === null || key === each) ? [each, { settled: at }] : [each, state],
    ),
  );
}

/** The language in which something was left behind, the French first; null when both say the same. */
export function olderLanguage(pairing: Pairing): DocumentLang | null {
  const older = new Set(Object.values(pairing).flatMap((state) => ('older' in state ? [state.older] : [])));
  if (older.has('fr')) return 'fr';
  return older.has('en') ? 'en' : null;
}

/** The rows that were left behind, by their key. */
export function olderRows(pairing: Pairing): Record<string, { older: DocumentLang; since: string }> {
  return Object.fromEntries(
    Object.entries(pairing).flatMap(([key, state]) => ('older' in state ? [[key, state]] : [])),
  );
}
