import type { ActivationState } from '../activation/activation-state.ts';
import type { LogFileHeader } from '../activation/log-file.ts';
import { spokenHash } from '../activation/noted-hash.ts';
import { logWords } from './activation-tables.ts';
import { type Inline, keyFact, paragraph, table, text } from './blocks.ts';
import { type FactTeller, inLanguage, tableTime, wholeTime, zoneName } from './fact-words.ts';

import type { Block, DocumentModel, Paper } from './model.ts';
import { type RecordRow, recordRows, rowNotes, toldChanges } from './record-rows.ts';
import { documentWords } from './words.ts';

export interface RecordToTell {
  state: ActivationState;
  header: Pick<LogFileHeader, 'exportedAt' | 'exportedBy' | 'lastHash'>;
  /** Whether every entry was found to be as it was written. */
  isWhole: boolean;
  organisation: string;
  paper: Paper;
}

/** The whole log of an activation as a Word document in one language, for those who were not there. */
export function recordDocument(record: RecordToTell, teller: FactTeller): DocumentModel {
  const { state, header, organisation, paper } = record;
  const { translate, lang } = teller;
  const title = inLanguage({ en: state.titleEn, fr: state.titleFr }, lang);
  const kicker = translate('record:document.kicker');
  const marks = [{ tone: 'exercise' as const, text: translate('facts:mark.exercise') }];
  return {
    lang,
    title: `${kicker} – ${title}`,
    subject: translate('record:document.subject'),
    creator: organisation,
    created: header.exportedAt,
    paper,
    identity: { id: state.id, kind: 'activation-record' },
    running: {
      owner: organisation,
      reference: kicker,
      ...(state.mode === 'exercise' && { marks }),
    },
    words: documentWords((key, values) => translate(key, values)),
    sections: [
      {
        landscape: true,
        blocks: [
          { type: 'title', kicker, spans: [text(title)] },
          ...about(record, teller),
          ...entriesTable(state, teller),
          paragraph(translate('record:document.howToVerify'), 'note'),
        ],
      },
    ],
  };
}

function about({ state, header, isWhole }: RecordToTell, teller: FactTeller): Block[] {
  const { translate, lang } = teller;
  const scenario = { en: state.scenario.nameEn || state.scenario.code, fr: state.scenario.nameFr };
  const declared = { name: state.declaredBy, at: wholeTime(state.declaredAt, teller) };
  const exported = { name: header.exportedBy, at: wholeTime(header.exportedAt, teller) };
  const facts: [label: string, value: string][] = [
    ['mode', translate(`facts:mode.${state.mode}`)],
    ['scenario', inLanguage(scenario, lang)],
    ['declared', translate('record:document.byAt', declared)],
    ['authority', state.authority],
    ['entries', String(state.log.length)],
    [
      'lastHash',
      translate('record:document.hashAndSpoken', {
        hash: header.lastHash,
        spoken: spokenHash(header.lastHash),
      }),
    ],
    ['written', translate('record:document.byAt', exported)],
    ['verdict', translate(isWhole ? 'record:document.whole' : 'record:document.broken')],
  ];
  return [
    {
      type: 'keyFacts',
      caption: translate('record:document.about'),
      facts: facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => keyFact(translate(`record:document.facts.${name}`), value)),
    },
  ];
}

/** The first eight digits of each hash: enough to find an entry in the file of the record. */
const hashDigits = 8;
const widths = [8, 12, 12, 14, 12, 33, 9];

function entriesTable(state: ActivationState, teller: FactTeller): Block[] {
  const { translate } = teller;
  const caption = translate('record:document.caption', { zone: zoneName(state.declaredAt, teller) });
  const columns = widths.map((width, at) => ({ header: translate(`record:document.columns.${at}`), width }));
  return [
    table(
      caption,
      columns,
      recordRows(state).map((row) => cellsOf(row, teller)),
    ),
  ];
}

function cellsOf(row: RecordRow, teller: FactTeller): Inline[] {
  const { translate } = teller;
  const author =
    row.saidBy === ''
      ? row.author
      : translate('record:document.saidBy', { name: row.author, saidBy: row.saidBy });
  const struckIf = (isStruck: boolean, words: string) => text(words, isStruck ? { struck: true } : {});
  return [
    row.name,
    struckIf(row.struck.time, tableTime(row.at, teller)),
    tableTime(row.recordedAt, teller),
    struckIf(row.struck.speaker, author),
    translate(`record:kind.${row.kind}`),
    wordsOf(row, teller),
    row.hash.slice(0, hashDigits),
  ];
}

/** What was said; struck through where it has been corrected since, and what was said beside it. */
function wordsOf(row: RecordRow, teller: FactTeller): Inline {
  const words = logWords(row, teller).trim();
  return [
    text(words, row.struck.words ? { struck: true } : {}),
    ...toldChanges(row, teller).flatMap(({ label, before, now }) => [
      { type: 'break' as const },
      text(`${label} `),
      text(before, { struck: true }),
      text(` ${now}`),
    ]),
    ...rowNotes(row, teller).flatMap((note) => [{ type: 'break' as const }, text(note, { italic: true })]),
  ];
}
