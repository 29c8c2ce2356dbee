/** The styles of paragraphs: what each is called in Word, and how it looks. */
import { colour, markColours, type Palette } from './word-look.ts';
import { border, type ParagraphLook, paragraphStyle } from './word-style-xml.ts';

function noticeBorder(ground: string, bar: string): string {
  return (
    border('top', 4, 5, ground) +
    border('left', 36, 9, bar) +
    border('bottom', 4, 5, ground) +
    border('right', 4, 6, ground)
  );
}

const notice = { indent: { left: 240, right: 150 }, after: 0, line: 276 };

function bandBorder(ground: string): string {
  return ['top', 'left', 'bottom', 'right'].map((name) => border(name, 4, 3, ground)).join('');
}

const factRule = ['bottom', 'between'].map((name) => border(name, 4, 3, colour.rule)).join('');

function paragraphLooks(palette: Palette): Record<string, ParagraphLook> {
  return { ...headingLooks(palette), ...tableLooks(palette), ...noticeLooks(palette), ...pageLooks(palette) };
}

function headingLooks(palette: Palette): Record<string, ParagraphLook> {
  return {
    Normal: { name: 'Normal' },
    DocumentKind: {
      name: 'Document kind',
      next: 'Title',
      bold: true,
      colour: palette.accent,
      after: 40,
      keepNext: true,
    },
    Title: {
      name: 'Title',
      next: 'Normal',
      size: 23,
      bold: true,
      colour: colour.ink,
      after: 200,
      line: 252,
      keepNext: true,
    },
    Heading1: {
      name: 'heading 1',
      next: 'Normal',
      size: 16,
      bold: true,
      colour: palette.accent,
      before: 220,
      after: 60,
      line: 252,
      keepNext: true,
      outlineLevel: 0,
    },
    Heading2: {
      name: 'heading 2',
      next: 'Normal',
      size: 13.5,
      bold: true,
      colour: palette.accent,
      before: 220,
      after: 60,
      line: 252,
      keepNext: true,
      outlineLevel: 1,
    },
    Heading3: {
      name: 'heading 3',
      next: 'Normal',
      bold: true,
      before: 220,
      after: 60,
      keepNext: true,
      outlineLevel: 2,
    },
    Heading4: {
      name: 'heading 4',
      next: 'Normal',
      bold: true,
      colour: colour.quiet,
      before: 200,
      after: 60,
      keepNext: true,
      outlineLevel: 3,
    },
    Lead: { name: 'Lead', next: 'Normal', size: 13, after: 180, line: 288 },
    Note: { name: 'Note', colour: colour.quiet, before: 120 },
  };
}

function tableLooks(palette: Palette): Record<string, ParagraphLook> {
  return {
    ListParagraph: { name: 'List Paragraph', after: 80 },
    Caption: {
      name: 'caption',
      next: 'Normal',
      size: 11,
      bold: true,
      before: 120,
      after: 90,
      line: 252,
      keepNext: true,
    },
    TableHeader: {
      name: 'Table header',
      size: 10.5,
      bold: true,
      colour: palette.tintInk,
      after: 0,
      line: 252,
      keepNext: true,
    },
    TableText: { name: 'Table text', size: 10.5, after: 0, line: 259 },
    TableBox: { name: 'Table box', basedOn: 'TableText', size: 14, line: 216 },
    TableDetail: { name: 'Table detail', basedOn: 'TableText', size: 10, colour: colour.quiet, before: 30 },
    CardText: { name: 'Card text', size: 10, after: 0, line: 235 },
    KeyFact: { name: 'Key fact', before: 50, after: 50, line: 259, border: factRule },
  };
}

function noticeLooks(palette: Palette): Record<string, ParagraphLook> {
  return {
    NoticeInfoTitle: {
      name: 'Notice title information',
      next: 'NoticeInfo',
      ...notice,
      bold: true,
      colour: palette.infoInk,
      keepNext: true,
      ground: palette.infoGround,
      border: noticeBorder(palette.infoGround, palette.accent),
    },
    NoticeInfo: {
      name: 'Notice information',
      ...notice,
      ground: palette.infoGround,
      border: noticeBorder(palette.infoGround, palette.accent),
    },
    NoticeWarningTitle: {
      name: 'Notice title warning',
      next: 'NoticeWarning',
      ...notice,
      bold: true,
      colour: colour.warningInk,
      keepNext: true,
      ground: colour.warningGround,
      border: noticeBorder(colour.warningGround, colour.warningBar),
    },
    NoticeWarning: {
      name: 'Notice warning',
      ...notice,
      ground: colour.warningGround,
      border: noticeBorder(colour.warningGround, colour.warningBar),
    },
    Picture: { name: 'Picture', before: 120, after: 80, line: 240 },
  };
}

function pageLooks(palette: Palette): Record<string, ParagraphLook> {
  return {
    Header: {
      name: 'header',
      offered: false,
      size: 10,
      colour: colour.quiet,
      after: 220,
      line: 240,
      border: border('bottom', 4, 5, colour.rule),
    },
    Footer: {
      name: 'footer',
      offered: false,
      size: 10,
      colour: colour.quiet,
      after: 0,
      line: 240,
      border: border('top', 4, 6, colour.rule),
    },
    FooterLine: { name: 'Footer line', offered: false, size: 10, colour: colour.quiet, after: 0, line: 240 },
    Logo: { name: 'Logo', offered: false, after: 120, line: 240 },
    MarkExercise: markLook('Mark exercise', 'exercise'),
    MarkConfidential: markLook('Mark confidential', 'confidential'),
    MarkDraft: markLook('Mark draft', 'draft'),
    MarkWithdrawn: markLook('Mark withdrawn', 'withdrawn'),
    TOCHeading: {
      name: 'TOC Heading',
      next: 'Normal',
      size: 16,
      bold: true,
      colour: palette.accent,
      before: 240,
      after: 120,
      keepNext: true,
    },
    TOC1: { name: 'toc 1', offered: false, bold: true, before: 100, after: 40 },
    TOC2: { name: 'toc 2', offered: false, after: 30, indent: { left: 280 } },
    TOC3: { name: 'toc 3', offered: false, after: 20, indent: { left: 560 } },
  };
}

function markLook(name: string, tone: keyof typeof markColours): ParagraphLook {
  const { ground, ink } = markColours[tone];
  const indent = { left: 90, right: 90 };
  return {
    name,
    offered: false,
    size: 12,
    bold: true,
    colour: ink,
    after: 160,
    line: 240,
    indent,
    ground,
    border: bandBorder(ground),
  };
}

/** Names that Word knows itself must not be marked as custom; all others must. */
const builtIn = new Set(
  'Normal Title Heading1 Heading2 Heading3 Heading4 ListParagraph Caption Header Footer TOCHeading TOC1 TOC2 TOC3'.split(
    ' ',
  ),
);

/** The paragraph styles of `word/styles.xml`. */
export function paragraphStyles(palette: Palette): string {
  return Object.entries(paragraphLooks(palette))
    .map(([id, look]) => {
      const style = paragraphStyle(id, look);
      return builtIn.has(id) ? style : style.replace(' w:styleId', ' w:customStyle="1" w:styleId');
    })
    .join('');
}
