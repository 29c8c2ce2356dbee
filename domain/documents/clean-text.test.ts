import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['a\u0000b\u0001\u001f\u007f\u0080c', 'abc'],
    ['a\ufffe\uffff\ufdd0\u{1fffe}b', 'ab'],
    ['a\ud800b\udc00', 'ab'],
    ['\ufeffa\ufffcb', 'ab'],
    ['pay \u202efo on\u202c', 'pay fo on'],
    ['one\r\ntwo\rthree\u2028four\u0085five', 'one\ntwo\nthree\nfour\nfive'],
    ['a\tb  c \u2003 d', 'a b c d'],
    ['50 \u00a0 %', '50\u00a0%'],
    ['e\u0301', 'é'],
    ['👩🏽‍🚒 🇨🇦 ❤️', '👩🏽‍🚒 🇨🇦 ❤️'],
  ])('makes %j %j', (given, wanted) => {
    expect(cleanText(given)).toBe(wanted);
  });

  it('changes nothing the second time, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const once = cleanText(given);
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('cleanLine', () => {
  it('is one line without spaces around it', () => {
    expect(cleanLine('  a\r\n\n b ')).toBe('a b');
  });

  it('is cut with an ellipsis and never within a character', () => {
    expect(cleanLine('continuity', 10)).toBe('continuity');
    expect(cleanLine('continuity plan', 12)).toBe('continuity…');
    expect(cleanLine('😀😀😀😀', 3)).toBe('😀😀…');
  });
});
