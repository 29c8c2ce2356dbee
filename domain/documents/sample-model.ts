/** For tests: a document with every block, each of its texts made by `say`, so that any text can be put everywhere. */
import type { Block, DocumentLang, DocumentModel, DocumentWords, Span, TextSpan } from './model.ts';

export const sampleWords: Record<DocumentLang, DocumentWords> = {
  en: {
    pageOfPages: 'Page {page} of {pages}',
    contents: 'Contents',
    done: 'Done',
    task: 'Task',
    due: 'Due',
    responsible: 'Responsible',
    boxTicked: 'Done',
    boxOpen: 'Not done',
    noticeInfo: 'Note',
    noticeWarning: 'Important',
    factMissing: '[missing: {key}]',
  },
  fr: {
    pageOfPages: 'Page {page} sur {pages}',
    contents: 'Table des matières',
    done: 'Fait',
    task: 'Tâche',
    due: 'Échéance',
    responsible: 'Responsable',
    boxTicked: 'Fait',
    boxOpen: 'À faire',
    noticeInfo: 'À noter',
    noticeWarning: 'Important',
    factMissing: '[à compléter : {key}]',
  },
};

/** A picture of one blue pixel. */
// biome-ignore format: bytes
export const samplePng = Uint8Array.of(
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 144, 119, 83, 222, 0, 0, 0, 12, 73, 68, 65, 84, 120, 156, 99, 224, 246, 207, 1, 0, 1, 47, 0, 199, 253, 177, 92, 175, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
);

export type Say = (field: string) => string;

/** A one-block document around `blocks`, with nothing wrong with it. */
export function documentOf(blocks: Block[], lang: DocumentLang = 'en'): DocumentModel {
  return {
    lang,
    title: 'A title',
    subject: 'A subject',
    creator: 'An office',
    created: '2026-11-22T15:00:00.000Z',
    paper: 'letter',
    identity: { id: '0199', kind: 'staff-bulletin' },
    running: { owner: 'An office', reference: 'SB-2026-014' },
    words: sampleWords[lang],
    sections: [{ blocks }],
  };
}

/** A document with every block and span there is, and `say` in every text. */
export function everyBlock(lang: DocumentLang, say: Say): DocumentModel {
  const otherLang = lang === 'en' ? 'fr' : 'en';
  const text = (field: string, marks: Omit<TextSpan, 'type' | 'text'> = {}): TextSpan => {
    return { type: 'text', text: say(field), ...marks };
  };
  return {
    lang,
    title: say('title'),
    subject: say('subject'),
    creator: say('creator'),
    created: '2026-11-22T15:00:00.000Z',
    paper: lang === 'en' ? 'letter' : 'a4',
    identity: {
      id: say('identity.id'),
      kind: say('identity.kind'),
      number: say('identity.number'),
      version: say('identity.version'),
      fingerprint: say('identity.fingerprint'),
    },
    running: {
      owner: say('running.owner'),
      reference: say('running.reference'),
      marks: [
        { tone: 'exercise', text: say('exercise mark') },
        { tone: 'confidential', text: say('confidential mark') },
        { tone: 'draft', text: say('draft mark') },
      ],
    },
    words: sampleWords[lang],
    sections: [
      { blocks: [...opening(text, say, otherLang), ...lists(text, say), ...tables(text, say)] },
      { landscape: true, blocks: [...wide(text, say)] },
      { blocks: [{ type: 'heading', level: 1, spans: [text('last heading')] }, closing(text)] },
    ],
  };
}

/** The same without its table of contents, which takes most of the time that its writing takes. */
export function withoutContents(model: DocumentModel): DocumentModel {
  const sections = model.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.type !== 'contents'),
  }));
  return { ...model, sections };
}

type MakeText = (field: string, marks?: Omit<TextSpan, 'type' | 'text'>) => TextSpan;

function opening(text: MakeText, say: Say, otherLang: DocumentLang): Block[] {
  const everySpan: Span[] = [
    text('plain'),
    text('bold', { bold: true }),
    text('italic', { italic: true }),
    text('both', { bold: true, italic: true }),
    text('struck through', { struck: true }),
    text('other language', { lang: otherLang }),
    { type: 'break' },
    { type: 'link', href: 'https://example.ca/a?b=1&c=é', spans: [text('link')] },
    { type: 'link', href: 'mailto:continuity@example.ca', spans: [text('mail link')] },
    { type: 'link', href: 'tel:+14165550100', spans: [text('call link')] },
    { type: 'reference', to: 'the table of functions', spans: [text('reference')] },
    { type: 'missing', key: 'fact.key' },
  ];
  return [
    { type: 'title', kicker: say('kicker'), spans: [text('document title')] },
    {
      type: 'keyFacts',
      caption: say('key facts caption'),
      facts: [
        { label: say('fact label 1'), value: [text('fact value 1')] },
        { label: say('fact label 2'), value: [] },
      ],
    },
    { type: 'contents' },
    { type: 'paragraph', role: 'lead', spans: [text('lead')] },
    { type: 'heading', level: 1, anchor: 'first heading', spans: [text('heading 1')] },
    { type: 'paragraph', spans: everySpan },
    { type: 'heading', level: 2, spans: [text('heading 2')] },
    { type: 'heading', level: 3, spans: [text('heading 3')] },
    { type: 'heading', level: 4, spans: [text('heading 4')] },
    { type: 'notice', tone: 'warning', paragraphs: [[text('notice 1')], [text('notice 2')]] },
    { type: 'notice', tone: 'info', title: say('notice title'), paragraphs: [[text('notice 3')]] },
    { type: 'paragraph', role: 'note', spans: [text('note')] },
  ];
}

function lists(text: MakeText, say: Say): Block[] {
  const inner = (ordered: boolean, field: string): Block & { type: 'list' } => ({
    type: 'list',
    ordered,
    items: [{ paragraphs: [[text(`${field} 1`)]] }, { paragraphs: [[text(`${field} 2`)]] }],
  });
  return [
    {
      type: 'list',
      ordered: false,
      items: [
        {
          paragraphs: [[text('bullet 1')], [text('bullet 1, second paragraph')]],
          lists: [inner(true, 'step')],
        },
        { paragraphs: [[text('bullet 2')]] },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: [{ paragraphs: [[text('number 1')]], lists: [inner(false, 'point')] }],
    },
    { ...inner(true, 'number'), start: 5 },
    {
      type: 'checklist',
      caption: say('checklist caption'),
      items: [
        {
          text: [text('task 1')],
          details: [text('task details')],
          due: say('due'),
          role: say('role'),
        },
        { text: [text('task 2')], ticked: true },
      ],
    },
  ];
}

function tables(text: MakeText, say: Say): Block[] {
  return [
    {
      type: 'table',
      anchor: 'the table of functions',
      caption: say('table caption'),
      rowHeaders: true,
      columns: [
        { header: say('column 1'), width: 2 },
        { header: say('column 2'), width: 3 },
        { header: say('column 3'), width: 1 },
      ],
      rows: [
        [[text('cell 1')], [text('cell 2'), { type: 'break' }, text('cell 2, second line')], []],
        [[text('cell 3')], [text('cell 4', { bold: true })], [{ type: 'missing', key: 'cell.fact' }]],
      ],
    },
  ];
}

function wide(text: MakeText, say: Say): Block[] {
  const columns = Array.from({ length: 8 }, (_, at) => ({ header: say(`wide column ${at}`), width: 1 }));
  return [
    { type: 'heading', level: 2, spans: [text('wide heading')] },
    {
      type: 'image',
      format: 'png',
      bytes: samplePng,
      widthMillimetres: 40,
      heightMillimetres: 20,
      alt: say('alternative text'),
      caption: say('image caption'),
    },
    {
      type: 'image',
      format: 'png',
      bytes: samplePng,
      widthMillimetres: 900,
      heightMillimetres: 20,
      alt: { decorative: true },
    },
    {
      type: 'table',
      caption: say('wide caption'),
      columns,
      rows: [columns.map((_, at) => [text(`wide cell ${at}`)])],
    },
  ];
}

function closing(text: MakeText): Block {
  return { type: 'paragraph', spans: [text('last words')] };
}

/** Texts that have broken documents before. */
export const hostileTexts: Record<string, string> = {
  numberingReference: 'See {name-0} and {bullets-0} and {0} {} CURRENT',
  fieldWord: 'CURRENT',
  halfCharacters: 'before\ufffe\uffff\ud800 after\udc00',
  controls: 'a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h',
  emoji: 'Thank you 👩🏽‍🚒 🇨🇦 ❤️',
  rightToLeft: 'اجتماع الساعة 16:00 – \u202eabc\u202c שלום',
  long: `${'A very long text about continuity, '.repeat(143)}end`,
  unbroken: 'x'.repeat(5000),
  xml: `<w:p r:id="rId1" w:id="3">&amp;</w:p> "quoted" 'single' ]]> <!-- --> &#0; &lt;script&gt;`,
  lineEnds: 'one\r\ntwo\rthree\nfour\u2028five\n\n\nsix',
  tabsAndSpaces: '\t one \t\t two   three\u00a0 \u00a0four ',
  typedBullet: '- first\n• second',
  french: 'Grève: « quoi ? » Non! 50 % à 16:00; voir https://example.ca/a?b;c',
};
