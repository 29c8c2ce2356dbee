import { useTranslation } from 'react-i18next';
import { parseDuration } from '../../../domain/time/duration.ts';
import { useFormat } from '../use-format.ts';
import { readDate } from './typed-date.ts';
import type { Parsed } from './use-draft.ts';

export interface NumberLimits {
  min?: number | undefined;
  max: number;
  /** Only whole numbers; they are, where this is not said. */
  whole?: boolean | undefined;
  required?: boolean | undefined;
}

export interface TextLimits {
  required?: boolean | undefined;
  maxLength?: number | undefined;
  /** Over several lines. */
  long?: boolean | undefined;
}

const longestMinutes = 5_256_000;

/** Values as they are typed, in a field or in the cell of a list: what was understood, or why not in words. */
export function useTypedValues() {
  const { t } = useTranslation('common');
  const format = useFormat();

  function text(typed: string, { required, maxLength = 200, long }: TextLimits): Parsed<string> {
    const clean = long ? typed.trim() : typed.replace(/\s+/g, ' ').trim();
    if (required && clean === '') return { problem: t('field.required') };
    if (clean.length > maxLength)
      return { problem: t('field.tooLong', { count: maxLength, length: clean.length }) };
    return { value: clean };
  }

  function duration(typed: string): Parsed<number | null> {
    if (typed.trim() === '') return { value: null };
    if (/^\s*[-−–]\s*\d/.test(typed)) return { problem: t('field.negativeDuration') };
    const minutes = parseDuration(typed);
    if (minutes === undefined) return { problem: t('field.notDuration') };
    return minutes > longestMinutes ? { problem: t('field.durationTooLong') } : { value: minutes };
  }

  function number(
    typed: string,
    { min = 0, max, whole = true, required }: NumberLimits,
  ): Parsed<number | null> {
    const clean = plainNumber(typed, format.language);
    if (clean === '') return required ? { problem: t('field.required') } : { value: null };
    const value = Number(clean);
    const range = { min: format.number(min), max: format.number(max) };
    if (!/^-?\d*\.?\d+$/.test(clean) || (whole && !Number.isInteger(value)))
      return { problem: t(whole ? 'field.notWhole' : 'field.notNumber', range) };
    if (value < min || value > max) return { problem: t('field.outOfRange', range) };
    return { value };
  }

  function date(typed: string): Parsed<string | null> {
    if (typed.trim() === '') return { value: null };
    const read = readDate(typed);
    if (read === 'ambiguous') return { problem: t('field.dateAmbiguous') };
    return read === undefined ? { problem: t('field.notDate') } : { value: read };
  }

  return { text, duration, number, date };
}

/** "1,200" is a thousand and two hundred in English; "1,2" and the French "1 200,5" have a decimal comma. */
function plainNumber(typed: string, language: 'en' | 'fr'): string {
  const tight = typed.replace(/[\s\u00a0\u202f%]/g, '');
  const ungrouped = language === 'en' ? tight.replace(/,(?=\d{3}(?!\d))/g, '') : tight;
  return ungrouped.replace(',', '.');
}
