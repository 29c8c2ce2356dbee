import { telephoneLink } from '../continuity-pack/telephone-link.ts';
import { heading, type Inline, keyFact, link, paragraph, spans, table, text } from '../documents/blocks.ts';
import { type FactTeller, inLanguage, tableTime, wholeTime } from '../documents/fact-words.ts';
import type { Block, DocumentModel, PageMark, Paper, Span } from '../documents/model.ts';
import { documentWords } from '../documents/words.ts';
import { codeToShow } from '../record/code-to-show.ts';
import type { ActivationState } from './activation-state.ts';
import type { CallEntry, CallGroup } from './call-entries.ts';
import type { ResultOf } from './call-results.ts';
import type { CallOrder } from './call-sheet.ts';
import type { PersonThen } from './log-entry.ts';

/** A call sheet of an activation, as it is to be handed out. */
export interface CallSheetToHandOut {
  state: ActivationState;
  order: CallOrder;
  groups: readonly CallGroup[];
  resultOf: ResultOf;
  /** Of the whole sheet, whatever is left out of it. */
  progress: { people: number; reached: number };
  /** Those who have been reached are left out. */
  onlyNotReached: boolean;
  paper: Paper;
  /** What the activation's clock shows, and the wall's: the only date in the file. */
  asOf: string;
  writtenAt: string;
}

/** The sheet as a Word document in one language, with what came of the calls so far and room for what comes of the others. */
export function callSheetDocument(sheet: CallSheetToHandOut, teller: FactTeller): DocumentModel {
  const { lang, translate } = teller;
  const { state, order, progress, paper, asOf, writtenAt, onlyNotReached, groups } = sheet;
  const title = translate(`calls:title.${order}`);
  const owner = inLanguage({ en: state.organisation.nameEn, fr: state.organisation.nameFr }, lang);
  const isExercise = state.mode === 'exercise';
  const kicker = translate('calls:kicker');
  const facts = [
    keyFact(translate('calls:head.activation'), titleOf(state, teller)),
    keyFact(translate('calls:head.asOf'), wholeTime(asOf, teller)),
    keyFact(translate('calls:head.progress'), translate('calls:count', { ...progress })),
    ...(onlyNotReached ? [keyFact(translate('calls:head.shown'), translate('calls:onlyNotReached'))] : []),
    ...(state.organisation.hotline
      ? [keyFact(translate('calls:head.hotline'), state.organisation.hotline)]
      : []),
    ...(state.organisation.bridge
      ? [keyFact(translate('calls:head.bridge'), state.organisation.bridge)]
      : []),
  ];
  return {
    ...{ lang, title, subject: translate('calls:subject'), creator: owner, created: writtenAt, paper },
    identity: { id: `call-sheet-${order}`, kind: 'call-sheet' },
    running: { owner, reference: kicker, marks: marksOf(state, teller) },
    words: documentWords((key, values) => translate(key, values)),
    sections: [
      {
        landscape: true,
        blocks: [
          {
            type: 'title',
            kicker: isExercise ? `${translate('facts:mark.both')} · ${kicker}` : kicker,
            spans: [text(title)],
          },
          { type: 'keyFacts', caption: translate('calls:head.caption'), facts },
          ...(isExercise ? [realNumbers(teller)] : []),
          ...(groups.length === 0 ? [paragraph(translate('calls:allReached'))] : []),
          ...groups.flatMap((group) => groupBlocks(group, sheet, teller)),
        ],
      },
    ],
  };
}

function marksOf({ mode }: ActivationState, { translate }: FactTeller): PageMark[] {
  const exercise: PageMark = { tone: 'exercise', text: translate('facts:mark.exercise') };
  const confidential: PageMark = { tone: 'confidential', text: translate('calls:mark') };
  return mode === 'exercise' ? [exercise, confidential] : [confidential];
}

/** The telephones of an exercise are those of the real thing: who answers must hear at once what it is. */
function realNumbers({ translate }: FactTeller): Block {
  return {
    type: 'notice',
    tone: 'warning',
    title: translate('calls:exercise.beginCalls'),
    paragraphs: [[text(translate('calls:exercise.realNumbers'))]],
  };
}

function titleOf({ titleEn, titleFr }: ActivationState, { lang }: FactTeller): string {
  return inLanguage({ en: titleEn, fr: titleFr }, lang);
}

function groupBlocks(group: CallGroup, sheet: CallSheetToHandOut, teller: FactTeller): Block[] {
  const { translate } = teller;
  const { order } = sheet;
  const head = heading(1, groupName(group, order, teller));
  const caller = callerWords(group, order, teller);
  if (group.entries.length === 0) return [head, paragraph(translate('calls:nobodyInRole'))];
  const widths = { name: 22, [order === 'role' ? 'place' : 'roles']: 20, telephones: 30, result: 28 };
  const columns = Object.entries(widths).map(([key, width]) => ({
    header: translate(`calls:column.${key}`),
    width,
  }));
  const rows = group.entries.map((entry): Inline[] => [
    entry.person.name,
    twoLines(placeWords(entry, order, sheet.state, teller), entry.person.positionTitle),
    telephones(entry.person, teller),
    resultWords(entry, sheet, teller) || translate('calls:tick'),
  ]);
  const caption = translate(`calls:caption.${order}`);
  return [
    head,
    ...(caller ? [paragraph(caller)] : []),
    { ...table(caption, columns, rows), rowHeaders: true },
  ];
}

function twoLines(first: string, second: string): Inline {
  if (first === '' || second === '') return first || second || '–';
  return [text(first), { type: 'break' }, text(second)];
}

function groupName({ place }: CallGroup, order: CallOrder, teller: FactTeller): string {
  if (place === null) return teller.translate(`calls:none.${order}`);
  const { code, nameEn, nameFr } = place;
  return [codeToShow(code, nameEn, nameFr), inLanguage({ en: nameEn, fr: nameFr }, teller.lang)]
    .filter(Boolean)
    .join(' ');
}

function callerWords({ caller, place }: CallGroup, order: CallOrder, { translate }: FactTeller): string {
  if (order !== 'tree' || place === null) return '';
  return caller === null ? translate('calls:callerNobody') : translate('calls:caller', { name: caller.name });
}

/** "Primary, has the role now", or the roles that somebody has. */
function placeWords(
  { rank, isHolder, roleIds }: CallEntry,
  order: CallOrder,
  { roles }: ActivationState,
  { lang, translate }: FactTeller,
): string {
  if (order !== 'role') {
    const held = roleIds.flatMap((id) => roles.get(id) ?? []);
    return held.map(({ nameEn, nameFr }) => inLanguage({ en: nameEn, fr: nameFr }, lang)).join(', ');
  }
  const place =
    rank === null
      ? ''
      : rank === 1
        ? translate('calls:primary')
        : translate('calls:alternate', { rank: rank - 1 });
  return [place, isHolder ? translate('calls:hasItNow') : ''].filter(Boolean).join(', ');
}

function telephones({ contacts }: PersonThen, { translate }: FactTeller): Inline {
  if (contacts.length === 0) return translate('calls:unreachable');
  return contacts.flatMap(({ kind, value }, at): Span[] => {
    const href = kind === 'email' ? `mailto:${value}` : telephoneLink(value);
    const said = href === undefined ? text(value) : link(href, value);
    const line = spans([text(`${translate(`calls:contact.${kind}`)} `), said]);
    return at === 0 ? line : [{ type: 'break' }, ...line];
  });
}

/** "Reached Nov 22, 5:40 a.m., by Ada"; empty where nobody has called. */
function resultWords({ person }: CallEntry, { resultOf }: CallSheetToHandOut, teller: FactTeller): string {
  const result = resultOf(person);
  if (!result) return '';
  const { outcome, at, author, saidBy, text: note } = result.last;
  const said = teller.translate('calls:result', {
    outcome: teller.translate(`calls:outcome.${outcome}`),
    at: tableTime(at, teller),
    by: saidBy || author,
  });
  return note ? `${said} – ${note}` : said;
}

/**
 * The same as a list for a spreadsheet: a line for each person of each group. What is an exercise says so on every line, and
 * in its first how a call begins.
 */
export function callSheetList(
  sheet: CallSheetToHandOut,
  teller: FactTeller,
): { name: string; headings: string[]; rows: (string | number)[][] } {
  const { translate } = teller;
  const { state, order, groups } = sheet;
  const isExercise = state.mode === 'exercise';
  const mark = isExercise ? `${translate('facts:mark.both')} · ` : '';
  const said = [translate('calls:exercise.realNumbers'), '', translate('calls:exercise.beginCalls')];
  const reminder = [`${mark}${titleOf(state, teller)}`, ...said, '', '', '', '', ''];
  const keys = ['activation', 'group', 'caller', 'name', 'position', 'rank', 'telephones', 'email', 'result'];
  return {
    name: `${mark}${translate(`calls:title.${order}`)}`,
    headings: keys.map((key) => translate(`calls:column.${key}`)),
    rows: [
      ...(isExercise ? [reminder] : []),
      ...groups.flatMap((group) => {
        const start = [`${mark}${titleOf(state, teller)}`, groupName(group, order, teller)];
        const caller = group.caller?.name ?? '';
        if (group.entries.length === 0)
          return [[...start, caller, translate('calls:nobodyInRole'), '', '', '', '', '']];
        return group.entries.map((entry) => [
          ...start,
          ...[caller, entry.person.name, entry.person.positionTitle, placeWords(entry, order, state, teller)],
          ...[inOrder(entry.person, teller), emails(entry.person), resultWords(entry, sheet, teller)],
        ]);
      }),
    ],
  };
}

function inOrder({ contacts }: PersonThen, { translate }: FactTeller): string {
  return contacts
    .filter(({ kind }) => kind !== 'email')
    .map(({ kind, value }) => `${translate(`calls:contact.${kind}`)} ${value}`)
    .join('; ');
}

function emails({ contacts }: PersonThen): string {
  return contacts
    .filter(({ kind }) => kind === 'email')
    .map(({ value }) => value)
    .join('; ');
}
