import {
  AlignmentType,
  type INumberingOptions,
  LevelFormat,
  type NumberingDefinition,
  Paragraph,
} from 'docx';
import type { ListBlock } from '../../domain/documents/model.ts';
import { roomAfterTable, type WordContext } from './word-context.ts';
import type { Palette } from './word-look.ts';
import { wordSpans } from './word-spans.ts';

/**
 * docx writes `{NAME-0}` for a list and then puts a number for it in all of the document's text, the user's too. So
 * the names must be ones that nobody can write: new in each process, and gone from the file that is written.
 */
const numberingNames = {
  bullets: `bullets ${crypto.randomUUID()}`,
  numbers: `numbers ${crypto.randomUUID()}`,
};

const step = 400;
/** As deep as a list may go (`list_too_deep`). */
const levels = [0, 1, 2];
const bulletSigns = ['•', '–', '•'];
const numberSigns = [
  { format: LevelFormat.DECIMAL, sign: '%1.' },
  { format: LevelFormat.LOWER_LETTER, sign: '%2)' },
  { format: LevelFormat.LOWER_ROMAN, sign: '%3.' },
];

function bulletList({ accent }: Palette): NumberingDefinition {
  return {
    reference: numberingNames.bullets,
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: bulletSigns[level] ?? '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: indent(level) }, run: { color: accent } },
    })),
  };
}

function numberedList(reference: string, start: number, { accent }: Palette): NumberingDefinition {
  return {
    reference,
    levels: levels.map((level) => ({
      level,
      start,
      format: numberSigns[level]?.format ?? LevelFormat.DECIMAL,
      text: numberSigns[level]?.sign ?? '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: indent(level) }, run: { color: accent, bold: true } },
    })),
  };
}

export function numbering(palette: Palette): INumberingOptions {
  return { config: [bulletList(palette), numberedList(numberingNames.numbers, 1, palette)] };
}

function indent(level: number): { left: number; hanging: number } {
  return { left: step * (level + 1), hanging: step };
}

/** A list and those within it. Each ordered list counts by itself. */
export function wordList(list: ListBlock, context: WordContext, level = 0): Paragraph[] {
  const { reference, instance } = list.ordered ? nextCount(list.start ?? 1, context) : sameBullets;
  return list.items.flatMap((item, index) => [
    ...item.paragraphs.map((spans, at) => {
      const isFirst = index === 0 && at === 0;
      const look = {
        style: 'ListParagraph',
        ...(isFirst ? roomAfterTable(context) : {}),
        children: wordSpans(spans, context),
      };
      if (at > 0) return new Paragraph({ ...look, indent: { left: indent(level).left } });
      return new Paragraph({ ...look, numbering: { reference, level, instance } });
    }),
    ...(item.lists ?? []).flatMap((inner) => wordList(inner, { ...context, before: undefined }, level + 1)),
  ]);
}

const sameBullets = { reference: numberingNames.bullets, instance: 0 };

function nextCount(start: number, context: WordContext) {
  const instance = context.counts.lists;
  context.counts.lists += 1;
  if (start === 1) return { reference: numberingNames.numbers, instance };
  return { reference: numberedList(`${numberingNames.numbers} ${start}`, start, context.palette), instance };
}
