import type { Bilingual } from '../documents/fact-data.ts';
import type { PlanChange, Told } from './change-schema.ts';

/** Tells changes in one language: i18next's `t` with the namespaces `plans` and `plan`, durations and dates as they are said there. */
export interface ChangeTeller {
  lang: 'en' | 'fr';
  translate(key: string, values?: Record<string, string | number>): string;
  duration(minutes: number): string;
  date(calendarDate: string): string;
}

/** "F03 Payroll: RTO 24 hours → 8 hours", "Alternate 2 of Incident lead: Ann Roy → Bo Li", "Task added to Strike: Confirm the window". */
export function changeSentence(change: PlanChange, teller: ChangeTeller): string {
  const { lang, translate } = teller;
  const subject = said(change.subject, lang);
  switch (change.op) {
    case 'added':
      return withPart(change, translate(`plans:change.added.${change.field}`, thing(change.what)), teller);
    case 'removed':
      return withPart(change, translate(`plans:change.removed.${change.field}`, thing(change.what)), teller);
    case 'moved':
      return withPart(change, translate(`plans:change.moved.${change.field}`, { subject }), teller);
    case 'reworded':
      return at(change, translate('plans:change.reworded', { field: fieldName(change, teller) }), teller);
    case 'changed':
      return change.rank === undefined ? became(change, teller) : holder(change, change.rank, teller);
  }

  function thing(what: Bilingual | null): { subject: string; what: string } {
    return { subject, what: said(what, lang) || translate('plans:change.anyone') };
  }
}

/** Where it is, and a colon: "F03 Payroll, SAP: …"; at the plan itself, the sentence alone. */
function at({ subject, part }: PlanChange, what: string, { lang, translate }: ChangeTeller): string {
  const where = [subject, part].map((words) => said(words, lang)).filter(Boolean);
  if (where.length === 0) return what.charAt(0).toLocaleUpperCase(lang) + what.slice(1);
  return translate('plans:change.at', { where: where.join(', '), what });
}

/** Things whose sentence does not name what they belong to: it stands before the sentence. */
const unnamed = ['contact', 'after'];

function withPart(change: PlanChange, sentence: string, teller: ChangeTeller): string {
  return unnamed.includes(change.field) ? at(change, sentence, teller) : sentence;
}

type Became = Extract<PlanChange, { op: 'changed' }>;

function became(change: Became, teller: ChangeTeller): string {
  const values = {
    field: fieldName(change, teller),
    before: value(change.before, teller),
    after: value(change.after, teller),
  };
  return at(change, teller.translate('plans:change.became', values), teller);
}

function holder(change: Became, rank: number, teller: ChangeTeller): string {
  const { lang, translate } = teller;
  const nobody = translate('plans:change.nobody');
  const place =
    rank === 1 ? translate('plans:change.primary') : translate('plans:change.alternate', { rank: rank - 1 });
  const person = (told: Told | null) => (told === null ? nobody : value(told, teller));
  const [before, after] = [person(change.before), person(change.after)];
  return translate('plans:change.holder', { place, subject: said(change.subject, lang), before, after });
}

function fieldName({ field, atMinutes }: PlanChange, { translate, duration }: ChangeTeller): string {
  const time = atMinutes === undefined ? '' : duration(atMinutes);
  return translate(`plans:change.field.${field}`, { time });
}

function value(told: Told | null, teller: ChangeTeller): string {
  const { lang, translate } = teller;
  if (told === null) return translate('plans:change.nothing');
  switch (told.as) {
    case 'words':
      return said(told.words, lang) || translate('plans:change.nothing');
    case 'minutes':
      return teller.duration(told.minutes);
    case 'date':
      return teller.date(told.date);
    case 'number':
      return translate('plans:change.number', { number: told.number });
    case 'percent':
      return translate('plans:change.percent', { number: told.number });
    case 'choice':
      return translate(`plan:choice.${told.set}.${told.value}`);
    case 'yesNo':
      return told.yes ? translate('plans:change.yes') : translate('plans:change.no');
    case 'due':
      return dueWords(told, teller);
  }
}

/** "T + 4 hours", "S − 10 days", "every day at 16:00". */
export function dueWords(
  { anchor, offsetMinutes, repeat }: Omit<Extract<Told, { as: 'due' }>, 'as'>,
  { translate, duration }: Pick<ChangeTeller, 'translate' | 'duration'>,
): string {
  if (repeat !== null) return translate(`plans:change.every.${repeat.every}`, { time: repeat.at });
  if (offsetMinutes === 0) return anchor;
  return `${anchor} ${offsetMinutes > 0 ? '+' : '−'} ${duration(Math.abs(offsetMinutes))}`;
}

function said(words: Bilingual | null, lang: 'en' | 'fr'): string {
  return words === null ? '' : words[lang] || words[lang === 'en' ? 'fr' : 'en'];
}
