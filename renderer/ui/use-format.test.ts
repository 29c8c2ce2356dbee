import { beforeAll, describe, expect, it } from 'vitest';
import { startTranslations } from '../app/i18n.ts';
import { type Format, makeFormat } from './use-format.ts';

const at = '2026-11-22T06:49:00.000Z';
const noon = '2026-11-22T17:05:00.000Z';
let format: (language: 'en' | 'fr') => Format;
beforeAll(() => {
  const i18n = startTranslations('en');
  format = (language) => makeFormat(language, i18n.getFixedT(language, 'common'));
});

/** Spaces that do not break are spaces here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('times', () => {
  it('have no zero before the hour in French', () => {
    const { time, dateTime, dayAndTime } = format('fr');
    expect(plain(time(at, 'America/Toronto'))).toBe('1 h 49');
    expect(plain(time(noon, 'America/Toronto'))).toBe('12 h 05');
    expect(plain(dateTime(at, 'America/Toronto'))).toBe('22 nov. 2026, 1 h 49');
    expect(plain(dayAndTime(at, 'America/Toronto'))).toMatch(/^22 nov\.,? (à )?1 h 49$/);
  });

  it('are those of the English locale in English', () => {
    expect(plain(format('en').time(at, 'America/Toronto'))).toBe('1:49 a.m.');
  });
});
