import {
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { plainText } from '../../domain/documents/blocks.ts';
import type {
  Block,
  HeadingBlock,
  ImageBlock,
  KeyFact,
  KeyFactsBlock,
  NoticeBlock,
  ParagraphBlock,
  TitleBlock,
} from '../../domain/documents/model.ts';
import { wordCards } from './word-cards.ts';
import { wordContents } from './word-contents.ts';
import { roomAfterTable, staysWithNext, type WordContext } from './word-context.ts';
import { wordList } from './word-lists.ts';
import { twipsPerMillimetre } from './word-look.ts';
import { bookmarked, wordSpans } from './word-spans.ts';
import { caption, wordChecklist, wordTable } from './word-tables.ts';

/** A block as the paragraphs and tables of a Word file. */
export function wordBlock(block: Block, context: WordContext): FileChild[] {
  switch (block.type) {
    case 'title':
      return wordTitle(block, context);
    case 'heading':
      return [wordHeading(block, context)];
    case 'paragraph':
      return [wordParagraph(block, context)];
    case 'list':
      return wordList(block, context);
    case 'checklist':
      return wordChecklist(block, context);
    case 'table':
      return wordTable(block, context);
    case 'keyFacts':
      return wordKeyFacts(block, context);
    case 'image':
      return wordImage(block, context);
    case 'notice':
      return wordNotice(block, context);
    case 'cards':
      return wordCards(block, context);
    case 'contents':
      return wordContents(context);
  }
}

function wordTitle(block: TitleBlock, context: WordContext): Paragraph[] {
  const title = new Paragraph({ style: 'Title', children: wordSpans(block.spans, context) });
  if (block.kicker === undefined) return [title];
  return [new Paragraph({ style: 'DocumentKind', children: [new TextRun(block.kicker)] }), title];
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function wordHeading(block: HeadingBlock, context: WordContext): Paragraph {
  const children = bookmarked(wordSpans(block.spans, context), block.anchor, context);
  return new Paragraph({ heading: headingLevels[block.level], children });
}

const roleStyles = { lead: 'Lead', note: 'Note' } as const;

function wordParagraph(block: ParagraphBlock, context: WordContext): Paragraph {
  const children = wordSpans(block.spans, context);
  const stays = staysWithNext(plainText(block.spans).length, context);
  const look = { ...roomAfterTable(context), ...stays, children };
  return new Paragraph(block.role === undefined ? look : { style: roleStyles[block.role], ...look });
}

/** Width of a bold letter at 12 points, about; room between label and value; bounds of the label's column. Twips. */
const labels = { letter: 138, gap: 240, narrowest: 1700, widest: 3900, longestBeside: 44 };

/** Room after the last fact; as after the others, it would touch the text. Twips. */
const afterFacts = 260;

/** Label, tab, value: read in one go by a screen reader, and still in order when pasted into a message. */
function wordKeyFacts(block: KeyFactsBlock, context: WordContext): Paragraph[] {
  const longest = Math.max(...block.facts.map((fact) => fact.label.length));
  const width = Math.min(labels.widest, Math.max(labels.narrowest, longest * labels.letter + labels.gap));
  return block.facts.map((fact, at) => {
    const isLast = at === block.facts.length - 1;
    return new Paragraph({
      style: 'KeyFact',
      keepLines: plainText(fact.value).length < 600,
      tabStops: [{ type: TabStopType.LEFT, position: width }],
      indent: { left: width, hanging: width },
      ...(isLast ? { spacing: { after: afterFacts } } : {}),
      children: wordKeyFact(fact, context),
    });
  });
}

function wordKeyFact(fact: KeyFact, context: WordContext): ParagraphChild[] {
  const label = new TextRun({ text: fact.label, bold: true });
  const value = fact.value.length > 0 ? wordSpans(fact.value, context) : [new TextRun('–')];
  const isShort = fact.label.length <= labels.longestBeside;
  return [label, isShort ? new TextRun({ children: [new Tab()] }) : new TextRun({ break: 1 }), ...value];
}

/** Pixels are what docx counts a picture's size in: 96 an inch. */
const pixelsPerMillimetre = 96 / 25.4;

function wordImage(block: ImageBlock, context: WordContext): Paragraph[] {
  context.counts.pictures += 1;
  const room = {
    width: context.page.textWidth / twipsPerMillimetre,
    height: (context.page.height / twipsPerMillimetre) * 0.7,
  };
  const scale = Math.min(1, room.width / block.widthMillimetres, room.height / block.heightMillimetres);
  const size = (millimetres: number) => Math.max(1, Math.round(millimetres * scale * pixelsPerMillimetre));
  const decorative = typeof block.alt !== 'string';
  const picture = new ImageRun({
    type: block.format === 'png' ? 'png' : 'jpg',
    data: block.bytes,
    transformation: { width: size(block.widthMillimetres), height: size(block.heightMillimetres) },
    altText: {
      name: `Picture ${context.counts.pictures}`,
      description: typeof block.alt === 'string' ? block.alt : '',
    },
    ...(decorative ? { decorative } : {}),
  });
  return [
    ...(block.caption === undefined ? [] : [caption(block.caption, undefined, context)]),
    new Paragraph({ style: 'Picture', children: [picture] }),
  ];
}

const noticeStyles = { info: 'NoticeInfo', warning: 'NoticeWarning' } as const;
/** Room after the box: its paragraphs have none between them, or the box would have gaps. Twips. */
const afterNotice = 240;

function wordNotice(block: NoticeBlock, context: WordContext): Paragraph[] {
  const { words } = context.model;
  const style = noticeStyles[block.tone];
  const title = block.title ?? (block.tone === 'info' ? words.noticeInfo : words.noticeWarning);
  return [
    new Paragraph({ style: `${style}Title`, spacing: { before: 160 }, children: [new TextRun(title)] }),
    ...block.paragraphs.map((spans, at) => {
      const isLast = at === block.paragraphs.length - 1;
      const spacing = isLast ? { spacing: { after: afterNotice } } : {};
      return new Paragraph({
        style,
        keepLines: true,
        keepNext: !isLast,
        ...spacing,
        children: wordSpans(spans, context),
      });
    }),
  ];
}
