import {
  Footer,
  Header,
  ImageRun,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { cleanLine } from '../../domain/documents/clean-text.ts';
import type { DocumentModel, PageMark } from '../../domain/documents/model.ts';
import type { HouseLogo, HouseStyle } from './house-style.ts';
import type { PageShape } from './word-look.ts';

const markStyles = {
  exercise: 'MarkExercise',
  confidential: 'MarkConfidential',
  draft: 'MarkDraft',
  withdrawn: 'MarkWithdrawn',
} as const;

/** Marks that change how the page is read, then the owner and the document's reference. */
export function pageHeader(
  model: DocumentModel,
  page: PageShape,
  house: HouseStyle,
  logo: HouseLogo | null = null,
): Header {
  const { reference, marks = [] } = model.running;
  // A letterhead says whose it is.
  const owner = house.letterhead?.head.others ? '' : cleanLine(house.header || model.running.owner, 60);
  const line = new Paragraph({
    style: 'Header',
    ...rightTab(page),
    children: [...(owner === '' ? [] : [new TextRun(owner)]), tab(), new TextRun(reference)],
  });
  const picture = logo === null ? [] : [logoParagraph(logo)];
  return new Header({ children: [...marks.map(markBand), ...picture, line] });
}

/** Pixels are what docx counts a picture's size in: 96 an inch. */
const pixelsPerMillimetre = 96 / 25.4;

function logoParagraph(logo: HouseLogo): Paragraph {
  const size = (millimetres: number) => Math.max(1, Math.round(millimetres * pixelsPerMillimetre));
  const picture = new ImageRun({
    type: logo.format === 'png' ? 'png' : 'jpg',
    data: logo.bytes,
    transformation: { width: size(logo.widthMillimetres), height: size(logo.heightMillimetres) },
    altText: { name: 'Logo', description: logo.alt },
    ...(logo.alt === '' ? { decorative: true } : {}),
  });
  return new Paragraph({ style: 'Logo', children: [picture] });
}

function markBand(mark: PageMark): Paragraph {
  return new Paragraph({ style: markStyles[mark.tone], children: [new TextRun(mark.text)] });
}

/** The title, and "page X of Y" in the document's language. */
export function pageFooter(model: DocumentModel, page: PageShape, house: HouseStyle): Footer {
  const title = new TextRun(cleanLine(model.title, 62));
  // A page that is torn off or copied from the foot still says that it is an exercise, or no longer holds.
  const marks = (model.running.marks ?? []).filter(({ tone }) => tone === 'exercise' || tone === 'withdrawn');
  return new Footer({
    children: [
      ...marks.map(markBand),
      new Paragraph({
        style: 'Footer',
        ...rightTab(page),
        children: house.letterhead?.numbersPages
          ? [title]
          : [title, tab(), ...pageOfPages(model.words.pageOfPages)],
      }),
      ...(house.footer === ''
        ? []
        : [new Paragraph({ style: 'FooterLine', children: [new TextRun(cleanLine(house.footer, 200))] })]),
    ],
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/**
 * "Page {page} of {pages}" with fields for the numbers. In a run's `children` docx takes certain words ("CURRENT")
 * for fields, so words from outside only ever go into its `text`.
 */
function pageOfPages(words: string): TextRun[] {
  const parts = words.split(/(\{page\}|\{pages\})/).filter((part) => part !== '');
  return parts.map((part) => {
    if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT] });
    if (part === '{pages}') return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
    return new TextRun(part);
  });
}

function rightTab(page: PageShape): Pick<IParagraphOptions, 'tabStops'> {
  return { tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }] };
}
