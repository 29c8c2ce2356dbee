import { type AlignedRow, alignBlocks, type PlacedBlock } from './align-blocks.ts';
import type { RichTextBlock, RichTextDoc } from './rich-text.ts';

/** The two texts of a document. */
export interface PairedTexts {
  en: RichTextDoc;
  fr: RichTextDoc;
}

/** A block of each language that say the same; null where one has none. */
export interface PairedRow {
  /** The name of the English block, or of the French where there is none. */
  key: string;
  en: RichTextBlock | null;
  fr: RichTextBlock | null;
}

/** What kind of block it is, as far as two languages must agree on it. */
export function blockShape(type: string, attrs: Readonly<Record<string, unknown>>): string {
  if (type === 'heading') return `heading ${attrs.level}`;
  if (type === 'factBlock') return `factBlock ${attrs.key}`;
  if (type === 'picture') return `picture ${attrs.sha256}`;
  return type;
}

/**
 * Both texts with a name for every block: a block and its counterpart have the same one. What has a name keeps it, so that
 * counterparts stay such however they are edited; the same texts are given the same names every time.
 */
export function withBlockNames({ en, fr }: PairedTexts): PairedTexts {
  const named = { en: namedOnce(en), fr: namedOnce(fr) };
  const isWhole = [...named.en, ...named.fr].every((block) => block.attrs?.id !== undefined);
  if (isWhole) return { en: { ...en, content: named.en }, fr: { ...fr, content: named.fr } };
  const next = freeNames([...named.en, ...named.fr]);
  for (const row of rowsOf(named.en, named.fr)) {
    const [one, other] = [at(named.en, row.en), at(named.fr, row.fr)];
    const name = one?.attrs?.id ?? other?.attrs?.id ?? next();
    if (row.en !== null && one?.attrs?.id === undefined) named.en.splice(row.en, 1, withName(one, name));
    if (row.fr !== null && other?.attrs?.id === undefined) named.fr.splice(row.fr, 1, withName(other, name));
  }
  return { en: { ...en, content: named.en }, fr: { ...fr, content: named.fr } };
}

/** The rows of two texts whose blocks have names. */
export function pairedRows({ en, fr }: PairedTexts): PairedRow[] {
  const [ofEn, ofFr] = [en.content ?? [], fr.content ?? []];
  return rowsOf(ofEn, ofFr).map((row) => {
    const [one, other] = [at(ofEn, row.en), at(ofFr, row.fr)];
    return { key: one?.attrs?.id ?? other?.attrs?.id ?? '', en: one ?? null, fr: other ?? null };
  });
}

function rowsOf(en: readonly RichTextBlock[], fr: readonly RichTextBlock[]): AlignedRow[] {
  return alignBlocks(en.map(placed), fr.map(placed));
}

function placed(block: RichTextBlock): PlacedBlock {
  const { type, attrs } = block;
  return { id: attrs?.id, shape: isBlank(block) ? blankShape : blockShape(type, { ...attrs }) };
}

/** A line left blank is the counterpart of none that says something. */
export const blankShape = 'blank';

export function isBlank(block: RichTextBlock): boolean {
  return (
    block.type === 'paragraph' &&
    (block.content ?? []).every((node) => node.type === 'text' && node.text.trim() === '')
  );
}

function at(blocks: readonly RichTextBlock[], place: number | null): RichTextBlock | undefined {
  return place === null ? undefined : blocks[place];
}

/** A copy of a block that stands beside it is another block. */
function namedOnce({ content = [] }: RichTextDoc): RichTextBlock[] {
  const seen = new Set<string>();
  return content.map((block) => {
    const id = block.attrs?.id;
    if (id === undefined) return block;
    if (seen.has(id)) return withName(block, undefined);
    seen.add(id);
    return block;
  });
}

function freeNames(blocks: readonly RichTextBlock[]): () => string {
  const taken = new Set(blocks.map((block) => block.attrs?.id));
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(`b${last}`));
    return `b${last}`;
  };
}

function withName(block: RichTextBlock | undefined, id: string | undefined): RichTextBlock {
  if (block === undefined) return { type: 'paragraph' };
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'table':
      return { ...block, attrs: { ...block.attrs, id } };
    case 'heading':
      return { ...block, attrs: { ...block.attrs, id } };
    case 'notice':
      return { ...block, attrs: { ...block.attrs, id } };
    case 'factBlock':
      return { ...block, attrs: { ...block.attrs, id } };
    case 'picture':
      return { ...block, attrs: { ...block.attrs, id } };
  }
}
