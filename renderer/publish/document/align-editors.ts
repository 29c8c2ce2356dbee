import type { Editor } from '@tiptap/react';
import { type AlignedRow, alignBlocks } from '../../../domain/documents/align-blocks.ts';
import { blankShape, blockShape } from '../../../domain/documents/block-names.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { type RowMark, rowMarksOf, setRowMarks } from '../editor/row-marks.ts';
import type { OpenDocument } from './draft-store.ts';

export type Editors = Record<DocumentLang, Editor>;
type OlderRows = OpenDocument['olderRows'];

/** A paragraph that was left behind, and where it is seen. */
export interface OlderPlace {
  key: string;
  older: DocumentLang;
  since: string;
  /** The column that it is marked in: the other one where the older language does not have it. */
  column: DocumentLang;
  /** Pixels from the top of both texts' holder. */
  top: number;
  /** Its first words. */
  words: string;
}

/** A difference that nobody sees, and that would make two texts push each other for ever. Pixels. */
const unseen = 1;
const fewWords = 60;

interface MeasuredBlock {
  id: string;
  shape: string;
  words: string;
  /** Where it is, and where it would be without room above blocks. Pixels. */
  top: number;
  natural: number;
}

/**
 * Gives the blocks of two texts the room above them that makes counterparts begin at the same height.
 * @returns the paragraphs that were left behind.
 */
export function alignEditors(editors: Editors, olderRows: OlderRows, holder: HTMLElement): OlderPlace[] {
  const blocks = { en: measured(editors.en), fr: measured(editors.fr) };
  const rows = alignBlocks(blocks.en, blocks.fr);
  const spaces = spacesOf(rows, blocks);
  const places: OlderPlace[] = [];
  const olderIds = { en: new Set<string>(), fr: new Set<string>() };
  for (const row of rows) {
    const pair = { en: at(blocks.en, row.en), fr: at(blocks.fr, row.fr) };
    const key = pair.en?.id ?? pair.fr?.id ?? '';
    const state = olderRows[key];
    if (!state) continue;
    const column = pair[state.older] ? state.older : state.older === 'en' ? 'fr' : 'en';
    const block = pair[column];
    if (!block) continue;
    olderIds[column].add(block.id);
    const move = spaces[column].moves.get(block.id) ?? 0;
    const top = block.top + move - holder.getBoundingClientRect().top + holder.scrollTop;
    places.push({ key, ...state, column, top: Math.round(top), words: block.words });
  }
  for (const lang of ['en', 'fr'] as const) mark(editors[lang], spaces[lang].spaces, olderIds[lang]);
  return places;
}

/** Takes the room and the marks away. */
export function releaseEditors(editors: Editors): void {
  for (const lang of ['en', 'fr'] as const) mark(editors[lang], new Map(), new Set());
}

function at(blocks: readonly MeasuredBlock[], place: number | null): MeasuredBlock | undefined {
  return place === null ? undefined : blocks[place];
}

function measured({ view }: Editor): MeasuredBlock[] {
  const marks = rowMarksOf(view);
  const found: MeasuredBlock[] = [];
  let room = 0;
  view.state.doc.forEach((node, position) => {
    const dom = view.nodeDOM(position);
    const id = String(node.attrs.id);
    room += marks.get(id)?.space ?? 0;
    const top = dom instanceof HTMLElement ? dom.getBoundingClientRect().top : 0;
    const words = node.textContent.slice(0, fewWords);
    const isBlank = node.type.name === 'paragraph' && node.content.size === 0;
    const shape = isBlank ? blankShape : blockShape(node.type.name, node.attrs);
    found.push({ id, shape, words, top, natural: top - room });
  });
  return found;
}

interface Spaces {
  /** Room above a block, by its name. */
  spaces: Map<string, number>;
  /** By how much a block will be moved from where it is now. */
  moves: Map<string, number>;
}

function spacesOf(
  rows: readonly AlignedRow[],
  blocks: Record<DocumentLang, MeasuredBlock[]>,
): Record<DocumentLang, Spaces> {
  const made = { en: emptySpaces(), fr: emptySpaces() };
  const room = { en: 0, fr: 0 };
  for (const row of rows) {
    const [en, fr] = [at(blocks.en, row.en), at(blocks.fr, row.fr)];
    if (en && fr) {
      const behind = Math.round(en.natural + room.en - (fr.natural + room.fr));
      const lang = behind > 0 ? 'fr' : 'en';
      if (Math.abs(behind) > unseen) {
        made[lang].spaces.set((behind > 0 ? fr : en).id, Math.abs(behind));
        room[lang] += Math.abs(behind);
      }
    }
    if (en) made.en.moves.set(en.id, en.natural + room.en - en.top);
    if (fr) made.fr.moves.set(fr.id, fr.natural + room.fr - fr.top);
  }
  return made;
}

function emptySpaces(): Spaces {
  return { spaces: new Map(), moves: new Map() };
}

function mark({ view, isDestroyed }: Editor, spaces: Map<string, number>, older: Set<string>): void {
  if (isDestroyed) return;
  const next = new Map<string, RowMark>();
  for (const id of new Set([...spaces.keys(), ...older]))
    next.set(id, { space: spaces.get(id) ?? 0, isOlder: older.has(id) });
  const now = rowMarksOf(view);
  const isSame =
    now.size === next.size &&
    [...next].every(([id, { space, isOlder }]) => {
      const was = now.get(id);
      return was !== undefined && was.isOlder === isOlder && Math.abs(was.space - space) <= unseen;
    });
  if (!isSame) setRowMarks(view, next);
}
