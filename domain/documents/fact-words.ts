import type { Bilingual } from './fact-data.ts';
import type { DocumentLang, TextSpan } from './model.ts';

/** i18next's `t` fixed to the language of a document, which is not that of the window. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Tells facts in one language: its words, and dates in the organisation's time zone. */
export interface FactTeller {
  lang: DocumentLang;
  translate: Translate;
  timeZone: string;
}

/** The words in the language of the teller, or in the other while nobody has written them. */
export function inLanguage(words: Bilingual, lang: DocumentLang): string {
  return words[lang] || words[lang === 'en' ? 'fr' : 'en'];
}

/** The same for a table: words of the other language are marked as such, so that they are read out rightly. */
export function bilingualSpan(words: Bilingual, lang: DocumentLang): TextSpan {
  const said = words[lang];
  if (said !== '') return { type: 'text', text: said };
  const other = lang === 'en' ? 'fr' : 'en';
  return { type: 'text', text: words[other], lang: other };
}

const locales = { en: 'en-CA', fr: 'fr-CA' } as const;

/** "Sunday, November 22, 2026 at 8:30 a.m. EST", «dimanche 22 novembre 2026 à 8 h 30 HNE». */
export function wholeTime(instant: string, { lang, timeZone }: FactTeller): string {
  return written(instant, lang, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** For a table, whose caption names the time zone: "Nov. 22, 8:30 a.m.", «22 nov., 8 h 30». */
export function tableTime(instant: string, { lang, timeZone }: FactTeller): string {
  const time = written(instant, lang, {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  // A narrow column may break after the date, and nowhere else.
  return time.replace(/(?<!,)[ \u202f]/g, '\u00a0');
}

/** "Jan. 22, 2027", «22 janv. 2027». */
export function shortDate(calendarDate: string, { lang }: Pick<FactTeller, 'lang'>): string {
  const format = new Intl.DateTimeFormat(locales[lang], { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${calendarDate}T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

/** The short name of the time zone at an instant: EST, HNE. */
export function zoneName(instant: string, { lang, timeZone }: FactTeller): string {
  const parts = new Intl.DateTimeFormat(locales[lang], { timeZone, timeZoneName: 'short' }).formatToParts(
    new Date(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

function written(instant: string, lang: DocumentLang, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locales[lang], options);
  if (lang === 'en') return format.format(new Date(instant));
  return frenchTime(format.formatToParts(new Date(instant)));
}

/** Hours without zeros before or after them, as the Office québécois de la langue française asks: 7 h, 7 h 05, 15 h 30. */
function frenchTime(parts: Intl.DateTimeFormatPart[]): string {
  const isWhole = parts.some((part) => part.type === 'minute' && part.value === '00');
  return parts
    .map((part, at) => {
      if (part.type === 'hour') return String(Number(part.value));
      if (isWhole && part.type === 'minute') return '';
      return isWhole && parts[at + 1]?.type === 'minute' ? part.value.trimEnd() : part.value;
    })
    .join('');
}

/** Minutes as people say them in a report, two units at most: "45 min", "2 h 15 min", "3 d 4 h". Never negative. */
export function spokenMinutes(minutes: number, translate: Translate): string {
  const size = Math.max(0, Math.trunc(minutes));
  const hours = Math.trunc(size / 60);
  if (hours >= 48) return join('facts:duration.days', hours / 24, 'facts:duration.hours', hours % 24);
  return join('facts:duration.hours', hours, 'facts:duration.minutes', size % 60);

  function join(largeKey: string, large: number, smallKey: string, small: number): string {
    const count = Math.trunc(large);
    const parts = [
      count > 0 ? translate(largeKey, { count }) : '',
      small > 0 || count === 0 ? translate(smallKey, { count: small }) : '',
    ];
    return parts.filter(Boolean).join(' ');
  }
}
