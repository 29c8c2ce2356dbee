import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { codeToShow } from '../../domain/record/code-to-show.ts';
import { spokenDuration } from '../../domain/time/duration.ts';

export interface InBothLanguages {
  nameEn: string;
  nameFr: string;
}

/** How numbers, dates, durations and names are said in the chosen language. */
export interface Format {
  language: 'en' | 'fr';
  /** Minutes in the unit that a person would say: "4 hours". Empty for null. */
  duration(minutes: number | null): string;
  /** The same where room is short, on an axis: "4h", "3d"; in French « 4h », « 3j ». */
  shortDuration(minutes: number): string;
  /** A calendar date, YYYY-MM-DD: "22 Nov 2026". Empty for null. */
  date(calendarDate: string | null): string;
  /** An instant in UTC, shown in the zone of the organisation where it is given. */
  dateTime(instant: string, timeZone?: string): string;
  /** Time of day of an instant. */
  time(instant: string, timeZone?: string): string;
  /** The date that an instant falls on. */
  day(instant: string, timeZone?: string): string;
  /** "Nov 22, 5:40 a.m.": without the year, where room is short. */
  dayAndTime(instant: string, timeZone?: string): string;
  number(value: number): string;
  /** 0–100 */
  percent(value: number): string;
  /** The text of the chosen language, or the other one where it has not been written. */
  text(en: string, fr: string): string;
  name(record: InBothLanguages): string;
  /** The code; nothing where it only says the name again. */
  code(record: InBothLanguages & { code: string }): string;
  /** "F01 Run the payroll" */
  codeAndName(record: InBothLanguages & { code: string }): string;
  list(words: string[]): string;
}

export function useFormat(): Format {
  const { t, i18n } = useTranslation('common');
  const language = i18n.language === 'fr' ? 'fr' : 'en';
  return useMemo(() => makeFormat(language, t), [language, t]);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes some hundred times as long as using one. */
function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** In French an hour has no zero before it: 1 h 49, as the Office québécois de la langue française asks. */
function said(formatter: Intl.DateTimeFormat, instant: string): string {
  const { locale, timeZone } = formatter.resolvedOptions();
  const at = Date.parse(instant);
  const words = (ms: number) => {
    if (!locale.startsWith('fr')) return formatter.format(ms);
    const parts = formatter.formatToParts(ms);
    return parts.map(({ type, value }) => (type === 'hour' ? String(Number(value)) : value)).join('');
  };
  // In the night in which the clocks go back an hour comes twice: 1:30 a.m. EDT, then 1:30 a.m. EST.
  const comesTwice = words(at) === words(at - hourMs) || words(at) === words(at + hourMs);
  return comesTwice ? `${words(at)} ${zoneName(locale, timeZone, at)}` : words(at);
}

const hourMs = 3_600_000;

function zoneName(locale: string, timeZone: string, at: number): string {
  const parts = formatterOf(locale, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const dayAndTime = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;

export function makeFormat(language: 'en' | 'fr', t: TFunction<'common'>): Format {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale);
  const text = (en: string, fr: string) => (language === 'fr' ? fr || en : en || fr);
  const name = (record: InBothLanguages) => text(record.nameEn, record.nameFr);
  const code = (record: InBothLanguages & { code: string }) =>
    codeToShow(record.code, record.nameEn, record.nameFr);
  return {
    language,
    text,
    name,
    code,
    codeAndName: (record) => [code(record), name(record)].filter(Boolean).join(' '),
    duration: (minutes) => (minutes === null ? '' : durationWords(minutes, t)),
    shortDuration: (minutes) => {
      const { count, unit } = spokenDuration(minutes);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count);
    },
    date: (day) => (day === null ? '' : date.format(new Date(`${day}T00:00:00Z`))),
    dateTime: (instant, timeZone) =>
      said(formatterOf(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }), instant),
    time: (instant, timeZone) => said(formatterOf(locale, { timeStyle: 'short', timeZone }), instant),
    day: (instant, timeZone) =>
      formatterOf(locale, { dateStyle: 'medium', timeZone }).format(new Date(instant)),
    dayAndTime: (instant, timeZone) => said(formatterOf(locale, { ...dayAndTime, timeZone }), instant),
    number: (value) => number.format(value),
    percent: (value) => t('percent', { value: number.format(value) }),
    list: (words) => list.format(words),
  };
}

/** 240 → "4 hours", 90 → "1 hour 30 minutes" (a person would not say 90 minutes of a recovery time). */
function durationWords(minutes: number, t: TFunction<'common'>): string {
  const { count, unit } = spokenDuration(minutes);
  if (unit === 'minute' && Math.abs(count) > 120) {
    const hours = Math.trunc(count / 60);
    return `${t('duration.hour', { count: hours })} ${t('duration.minute', { count: Math.abs(count % 60) })}`;
  }
  if (unit === 'day') return t('duration.day', { count });
  return unit === 'hour' ? t('duration.hour', { count }) : t('duration.minute', { count });
}
