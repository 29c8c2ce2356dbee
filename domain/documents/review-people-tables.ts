import type { BlockFact } from './activation-tables.ts';
import { paragraph } from './blocks.ts';
import {
  bilingualSpan,
  type FactTeller,
  inLanguage,
  shortDate,
  spokenMinutes,
  tableTime,
} from './fact-words.ts';
import type { Block } from './model.ts';
import { factTable, toned } from './review-table.ts';

const most = { holdings: 60, contacts: 40, outages: 40, observations: 60 };

/** Who held which role, and when. */
export const roleTimes: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const rows = data.review.holdings.map(({ role, person, from, to }) => [
    bilingualSpan(role, teller.lang),
    person || teller.translate('facts:nobody'),
    from === null ? '–' : tableTime(from, teller),
    untilOf(from, to, teller),
  ]);
  const widths = [36, 26, 19, 19];
  return factTable({ name: 'holdings', widths, rows, rowHeaders: true, most: most.holdings }, data, teller);
};

function untilOf(from: string | null, to: string | null, teller: FactTeller): string {
  if (from === null) return '–';
  return to === null ? teller.translate('review:toTheEnd') : tableTime(to, teller);
}

/** Calls made and received: how many of them reached somebody, then each. */
export const callTable: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const { translate } = teller;
  const { contacts } = data.review;
  const vain = contacts.filter(({ outcome }) => outcome === 'noAnswer').length;
  const sums = translate('review:calls', { count: contacts.length, vain });
  const rows = contacts.map(({ at, person, via, outcome, text }) => [
    ...[tableTime(at, teller), [person, via].filter(Boolean).join(', ')],
    ...[translate(`review:contact.${outcome}`), text],
  ]);
  return [
    ...(contacts.length > 0 ? [paragraph(sums)] : []),
    ...factTable({ name: 'calls', widths: [20, 28, 18, 34], rows, most: most.contacts }, data, teller),
  ];
};

export const outageTable: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const { translate } = teller;
  const rows = data.review.outages.map(({ name, state, from, backAt, minutes }) => [
    bilingualSpan(name, teller.lang),
    toned(translate(`review:resource.${state}`), state === 'out' ? 'bad' : 'caution'),
    tableTime(from, teller),
    backAt === null ? toned(translate('review:notBack'), 'bad') : tableTime(backAt, teller),
    minutes === null ? '–' : spokenMinutes(minutes, translate),
  ]);
  const widths = [34, 17, 18, 18, 13];
  return factTable({ name: 'outages', widths, rows, rowHeaders: true, most: most.outages }, data, teller);
};

const observedTone = { strength: 'good', gap: 'bad', remark: undefined, none: 'caution' } as const;

/** What observers saw in an exercise, objective after objective. */
export const observationTable: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const { translate, lang } = teller;
  const byObjective = data.review.observations.toSorted((a, b) =>
    (a.objective ? inLanguage(a.objective, lang) : '\uffff').localeCompare(
      b.objective ? inLanguage(b.objective, lang) : '\uffff',
    ),
  );
  const rows = byObjective.map(({ kind, objective, text, said }) => [
    objective === null ? translate('review:noObjective') : bilingualSpan(objective, lang),
    toned(translate(`review:observed.${kind}`), observedTone[kind]),
    text || '–',
    said || '–',
  ]);
  return factTable(
    { name: 'observations', widths: [30, 14, 38, 18], rows, most: most.observations },
    data,
    teller,
  );
};

const statusTone = { open: 'caution', done: 'good', cancelled: undefined } as const;

/** What is to be put right, by whom and by when. */
export const actionTable: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const { translate, lang } = teller;
  const rows = data.review.actions.map(({ title, owner, dueOn, status, said }, at) => [
    `${at + 1}`,
    bilingualSpan(title, lang),
    owner === null ? translate('review:noOwner') : bilingualSpan(owner, lang),
    dueOn === null ? translate('facts:notSet') : shortDate(dueOn, teller),
    [toned(translate(`review:status.${status}`), statusTone[status]), ...(said === '' ? [] : [`. ${said}`])],
  ]);
  return factTable({ name: 'actions', widths: [6, 38, 19, 17, 20], rows }, data, teller);
};

export const lessonList: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const rows = data.review.lessons.map(({ title, text }) => [
    bilingualSpan(title, teller.lang),
    text.en === '' && text.fr === '' ? '' : bilingualSpan(text, teller.lang),
  ]);
  return factTable({ name: 'lessons', widths: [36, 64], rows, rowHeaders: true }, data, teller);
};

/** That the record is whole, and by what this can be shown later. */
export const recordStatement: BlockFact = (data, { translate }): Block[] => {
  const { review } = data;
  if (review === null) return [];
  const { verdict } = review;
  if (verdict === null) return [paragraph(translate('review:record.notVerified', { count: review.entries }))];
  if (!verdict.whole) {
    const text = translate('review:record.broken', { entry: verdict.brokenSeq, count: verdict.entries });
    return [{ type: 'notice', tone: 'warning', paragraphs: [[{ type: 'text', text }]] }];
  }
  const { entries, lastHash } = verdict;
  const parts = lastHash.match(/.{1,8}/g) ?? [];
  return [
    paragraph(translate('review:record.whole', { count: entries })),
    paragraph(translate('review:record.lastHash', { hash: parts.join(' ') })),
  ];
};

/** Lines to be signed by hand. */
export const signatures: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const rows = ['prepared', 'reviewed', 'approved'].map((key) => [
    teller.translate(`review:signature.${key}`),
    ...['', '', ''],
  ]);
  return factTable({ name: 'signatures', widths: [22, 30, 30, 18], rows, rowHeaders: true }, data, teller);
};
