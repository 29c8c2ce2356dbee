import { describe, expect, it } from 'vitest';
import { longSentences, readabilityOf, syllablesOf } from './readability.ts';

const english =
  'the 1,cat 1,house 1,houses 2,table 2,people 2,staff 1,open 2,opened 2,closed 1,needed 2,notice 2,building 2,employee 3,agreement 3,continuity 5,essential 3,management 3,communications 5,manager 3,telephone 3,essentially 4,create 2,times 1,whole 1,media 3,replacement 3,wages 2,strike 1';
const french =
  'le 1,chat 1,maison 2,table 1,tables 1,grève 1,personnes 2,parlent 1,employé 3,convention 3,collective 3,sécurité 4,téléphone 3,gestionnaire 3,avis 2,fermée 2,immeuble 2,moment 2,question 2,syndicat 3';

describe('syllables', () => {
  const cases = (list: string) => list.split(',').map((each) => each.split(' '));
  it.each(cases(english))('of %s: %s', (word, count) => {
    expect(syllablesOf(word ?? '', 'en')).toBe(Number(count));
  });
  it.each(cases(french))('de %s : %s', (word, count) => {
    expect(syllablesOf(word ?? '', 'fr')).toBe(Number(count));
  });
});

/** Ten sentences of six words, each of one syllable. */
const simple = Array.from({ length: 10 }, () => 'The cat sat on the mat.').join(' ');

it('is what the formulas give by hand', () => {
  // 0.39 × 6 + 11.8 × 1 − 15.59 and 207 − 1.015 × 6 − 73.6 × 1
  expect(readabilityOf([simple], 'en')?.score).toBeCloseTo(-1.45, 5);
  expect(readabilityOf([simple.replaceAll('the mat', 'le lit')], 'fr')?.score).toBeCloseTo(127.31, 5);
});

it('does not judge a text that is too short', () => {
  expect(readabilityOf(['The cat sat on the mat.'], 'en')).toBeUndefined();
});

it.each([
  ['en', 'plain', 'We close the office at noon. Go home and call your manager. Your pay does not change. '],
  [
    'en',
    'hard',
    'Notwithstanding the aforementioned operational considerations, management anticipates implementing comprehensive organisational accommodations, subject to departmental authorisation. ',
  ],
  ['fr', 'plain', 'Le bureau ferme à midi. Rentrez et appelez votre chef. Votre paie ne change pas. '],
  [
    'fr',
    'hard',
    'Nonobstant les considérations opérationnelles susmentionnées, la direction prévoit l’instauration de mesures organisationnelles exceptionnelles, conditionnellement à l’autorisation ministérielle. ',
  ],
] as const)('in %s tells a %s text', (lang, level, text) => {
  expect(readabilityOf([text.repeat(6)], lang)?.level).toBe(level);
});

it('finds sentences that are too long, and is not misled by stops within them', () => {
  const long = `The office opens at 8:30 a.m. on Monday ${'and then again '.repeat(9)}on Friday.`;
  expect(longSentences([`Short. ${long}`], 'en')).toEqual([long]);
  expect(longSentences(['One. '.repeat(60)], 'en')).toEqual([]);
});
