import { codeToShow } from '../../record/code-to-show.ts';
import { neededBack } from '../../resources/needed-back.ts';
import { spokenDuration } from '../../time/duration.ts';
import { type Inline, spans } from '../blocks.ts';
import type { Bilingual } from '../fact-data.ts';
import { bilingualSpan, type FactTeller, wholeTime } from '../fact-words.ts';
import type { Span, TableColumn } from '../model.ts';

/** Tells the facts of a book in its language: its words, and how values are said there. */
export interface BookTeller extends FactTeller {
  /** Words in the book's language, or in the other and marked as such; nothing for none. */
  words(words: Bilingual): Span[];
  /** "F03 Payroll". */
  named(record: { code: string; name: Bilingual }): Span[];
  /** "24 hours"; "not set" for null. */
  duration(minutes: number | null): string;
  /** Within what time a function needs something back: "4 hours", or "24 hours (its RTO)" where it does not say. */
  needed(need: { neededBackMinutes: number | null }, rtoMinutes: number | null): string;
  date(calendarDate: string | null): string;
  /** The same where room is short: "Nov 22, 2026". */
  shortDate(calendarDate: string | null): string;
  /** "Sunday, November 22, 2026 at 8:30 a.m. EST", in the organisation's time zone. */
  time(instant: string): string;
  /** "not set". */
  nothing: string;
  /** Columns by the keys of their headings (`planBook:column.KEY`) and their shares of the width. */
  columns(widths: Record<string, number>): TableColumn[];
}

const locales = { en: 'en-CA', fr: 'fr-CA' } as const;

export function bookTeller(teller: FactTeller): BookTeller {
  const { lang, translate } = teller;
  const [long, medium] = [datesIn(lang, 'long'), datesIn(lang, 'medium')];
  const nothing = translate('planBook:nothing');
  const words = (said: Bilingual) => (said.en === '' && said.fr === '' ? [] : [bilingualSpan(said, lang)]);
  const duration = (minutes: number | null) => (minutes === null ? nothing : durationWords(minutes, teller));
  return {
    ...teller,
    nothing,
    words,
    named: ({ name, ...record }) => {
      const code = codeToShow(record.code, name.en, name.fr);
      const said = words(name);
      return code === '' ? said : spans([said.length === 0 ? code : `${code} `, ...said]);
    },
    duration,
    needed: (need, rtoMinutes) => {
      const within = neededBack(need, rtoMinutes);
      const time = duration(within?.minutes ?? null);
      return within?.byRto ? translate('plan:needs.byRto', { time }) : time;
    },
    date: (date) => (date === null ? nothing : long(date)),
    shortDate: (date) => (date === null ? nothing : medium(date)),
    time: (instant) => wholeTime(instant, teller),
    columns: (widths) =>
      Object.entries(widths).map(([key, width]) => ({ header: translate(`planBook:column.${key}`), width })),
  };
}

/** French says the first of a month as a rank: «1er mai». */
function datesIn(lang: FactTeller['lang'], dateStyle: 'long' | 'medium'): (date: string) => string {
  // Made once: making one takes some hundred times as long as using it.
  const format = new Intl.DateTimeFormat(locales[lang], { dateStyle, timeZone: 'UTC' });
  return (date) => {
    const said = format.format(new Date(`${date}T00:00:00Z`));
    return lang === 'fr' ? said.replace(/^1(?=\s)/, '1er') : said;
  };
}

/** "24 hours", "90 minutes"; longer than two hours, "2 hours 30 minutes". */
function durationWords(minutes: number, { translate }: FactTeller): string {
  const { count, unit } = spokenDuration(minutes);
  if (unit === 'minute' && count > 120) {
    const hours = translate('common:duration.hour', { count: Math.trunc(count / 60) });
    return `${hours} ${translate('common:duration.minute', { count: count % 60 })}`;
  }
  return translate(`common:duration.${unit}`, { count });
}

/** Something to read where there is nothing to say, so that no cell looks forgotten. */
export function orElse(said: Inline, other: string): Inline {
  return spans(said).length === 0 ? other : said;
}
