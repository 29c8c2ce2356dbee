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

  it('say in which of the two hours they are when the clocks go back', () => {
    const [first, second] = ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'];
    const { time, dayAndTime } = format('en');
    expect(plain(time(first, 'America/Toronto'))).toBe('1:30 a.m. EDT');
    expect(plain(time(second, 'America/Toronto'))).toBe('1:30 a.m. EST');
    expect(plain(dayAndTime(second, 'America/Toronto'))).toBe('Nov 1, 1:30 a.m. EST');
    expect(plain(format('fr').time(first, 'America/Toronto'))).toBe('1 h 30 HAE');
    for (const around of ['2026-11-01T04:59:00.000Z', '2026-11-01T07:00:00.000Z'])
      expect(time(around, 'America/Toronto')).not.toMatch(/E[DS]T/);
    // None comes twice when they go forward.
    expect(plain(time('2027-03-14T07:30:00.000Z', 'America/Toronto'))).toBe('3:30 a.m.');
  });
});
