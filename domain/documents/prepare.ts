import { cleanLine } from './clean-text.ts';
import { frenchSpaces } from './french-typography.ts';
import { estimatedPages, pagesWithoutContents } from './length.ts';
import type {
  Block,
  ChecklistItem,
  DocumentIdentity,
  DocumentLang,
  DocumentModel,
  DocumentWords,
  ListBlock,
  ParagraphBlock,
  RunningText,
  Section,
  Span,
} from './model.ts';
import { prepareSpans } from './prepare-spans.ts';
import { dropTypedBullet, dropTypedBullets, splitTypedBullets } from './typed-bullets.ts';

/** Word keeps 255 characters of a property; running text has one line at 10 points. */
const longest = { property: 255, owner: 44, reference: 50, mark: 80, caption: 400 };

/**
 * The model as it is written: every text cleaned (`cleanText`) and spaced as its language asks, running text cut to
 * a line, typed bullets made lists, and what is blank (a paragraph, a list item, a notice's paragraph) taken out. Validation and
 * both renderers work on what this returns; a builder need not clean anything. Idempotent.
 */
export function prepareDocument(model: DocumentModel): DocumentModel {
  const line = lineWriter(model.lang);
  return {
    ...model,
    title: line(model.title, longest.property),
    subject: line(model.subject, longest.property),
    creator: cleanLine(model.creator, longest.property),
    created: model.created,
    identity: prepareIdentity(model.identity),
    running: prepareRunning(model.running, line),
    words: prepareWords(model.words, line),
    sections: withContents(
      model.sections
        .map((section) => prepareSection(section, model.lang))
        .filter((section) => section.blocks.length > 0),
    ),
  };
}

/** A long document gets a table of contents after its title and key facts, when its builder gave it none. */
function withContents(sections: Section[]): Section[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const [first, ...others] = sections;
  const headings = blocks.filter((block) => block.type === 'heading');
  const isDone = blocks.some((block) => block.type === 'contents');
  // A little early: the lint, which sees only the file, must never find one missing.
  const isLong = estimatedPages(blocks) > pagesWithoutContents * 0.8;
  if (first === undefined || isDone || headings.length < 2 || !isLong) return sections;
  const place = first.blocks.findIndex((block) => block.type !== 'title' && block.type !== 'keyFacts');
  const contents: Block = { type: 'contents' };
  return [
    { ...first, blocks: first.blocks.toSpliced(place < 0 ? first.blocks.length : place, 0, contents) },
    ...others,
  ];
}

type LineWriter = (text: string, longestCharacters?: number) => string;

function lineWriter(lang: DocumentLang): LineWriter {
  return (text, longestCharacters) => {
    const clean = dropTypedBullet(cleanLine(text));
    return cleanLine(lang === 'fr' ? frenchSpaces(clean) : clean, longestCharacters);
  };
}

function prepareIdentity(identity: DocumentIdentity): DocumentIdentity {
  const property = (text: string | undefined) =>
    text === undefined ? undefined : cleanLine(text, longest.property);
  return {
    id: cleanLine(identity.id, longest.property),
    kind: cleanLine(identity.kind, longest.property),
    number: property(identity.number),
    version: property(identity.version),
    fingerprint: property(identity.fingerprint),
  };
}

function prepareRunning(running: RunningText, line: LineWriter): RunningText {
  return {
    owner: line(running.owner, longest.owner),
    reference: line(running.reference, longest.reference),
    marks: (running.marks ?? []).map((mark) => ({ ...mark, text: line(mark.text, longest.mark) })),
  };
}

function prepareWords(words: DocumentWords, line: LineWriter): DocumentWords {
  return {
    pageOfPages: line(words.pageOfPages),
    contents: line(words.contents),
    done: line(words.done),
    task: line(words.task),
    due: line(words.due),
    responsible: line(words.responsible),
    boxTicked: line(words.boxTicked),
    boxOpen: line(words.boxOpen),
    noticeInfo: line(words.noticeInfo),
    noticeWarning: line(words.noticeWarning),
    factMissing: line(words.factMissing),
  };
}

function prepareSection(section: Section, lang: DocumentLang): Section {
  return { ...section, blocks: section.blocks.flatMap((block) => prepareBlock(block, lang)) };
}

function prepareBlock(block: Block, lang: DocumentLang): Block[] {
  const line = lineWriter(lang);
  const spans = (parts: readonly Span[]) => prepareSpans(dropTypedBullets(parts), lang);
  switch (block.type) {
    case 'title': {
      const kicker = block.kicker === undefined ? undefined : line(block.kicker);
      return [{ ...block, kicker: kicker === '' ? undefined : kicker, spans: spans(block.spans) }];
    }
    case 'heading':
      return [{ ...block, spans: spans(block.spans) }];
    case 'paragraph':
      return splitTypedBullets(block.spans).flatMap((part) =>
        part.type === 'paragraph' ? filled({ ...block, spans: spans(part.spans) }) : prepareBlock(part, lang),
      );
    case 'list':
      return prepareList(block, lang);
    case 'checklist':
      return [
        {
          ...block,
          caption: line(block.caption, longest.caption),
          items: block.items.map((item) => prepareItem(item, line, spans)),
        },
      ];
    case 'table':
      return [
        {
          ...block,
          caption: line(block.caption, longest.caption),
          columns: block.columns.map((column) => ({ ...column, header: line(column.header) })),
          rows: block.rows.map((row) => row.map(spans)),
        },
      ];
    case 'keyFacts':
      return [
        {
          ...block,
          caption: line(block.caption, longest.caption),
          facts: block.facts.map((fact) => ({ label: line(fact.label), value: spans(fact.value) })),
        },
      ];
    case 'image':
      return [
        {
          ...block,
          alt: typeof block.alt === 'string' ? line(block.alt) : block.alt,
          caption: maybe(block.caption, line),
        },
      ];
    case 'notice': {
      const paragraphs = block.paragraphs.map(spans).filter((parts) => parts.length > 0);
      const title = maybe(block.title, line);
      return paragraphs.length === 0 && title === undefined ? [] : [{ ...block, title, paragraphs }];
    }
    case 'cards': {
      const lines = (side: readonly Span[][]) => side.map(spans).filter((parts) => parts.length > 0);
      const cards = block.cards.map(({ front, back }) => ({ front: lines(front), back: lines(back) }));
      return [{ ...block, caption: line(block.caption, longest.caption), cards }];
    }
    case 'contents':
      return [block];
  }
}

function maybe(text: string | undefined, line: LineWriter): string | undefined {
  const written = text === undefined ? '' : line(text);
  return written === '' ? undefined : written;
}

function filled(block: ParagraphBlock): Block[] {
  return block.spans.length > 0 ? [block] : [];
}

function prepareList(list: ListBlock, lang: DocumentLang): ListBlock[] {
  const items = list.items
    .map((item) => ({
      paragraphs: item.paragraphs
        .map((parts) => prepareSpans(dropTypedBullets(parts), lang))
        .filter((parts) => parts.length > 0),
      lists: (item.lists ?? []).flatMap((inner) => prepareList(inner, lang)),
    }))
    .filter((item) => item.paragraphs.length > 0 || item.lists.length > 0);
  return items.length === 0 ? [] : [{ ...list, items }];
}

function prepareItem(
  item: ChecklistItem,
  line: LineWriter,
  spans: (parts: readonly Span[]) => Span[],
): ChecklistItem {
  const details = spans(item.details ?? []);
  return {
    ...item,
    text: spans(item.text),
    details: details.length > 0 ? details : undefined,
    due: maybe(item.due, line),
    role: maybe(item.role, line),
  };
}
