import { expect, it } from 'vitest';
import { addressesOf, hiddenCopies, isRecipient, readersOf } from './distribution.ts';

const member = (name: string, lang: 'any' | 'en' | 'fr', address: string) => ({
  ...{ personId: null, name, lang, address },
});
const all = [
  member('Ann Roy', 'en', 'ann@org.ca'),
  member('Béatrice Côté', 'fr', 'bea@org.ca'),
  member('Cy', 'any', ''),
  member('Desk', 'any', 'ANN@org.ca'),
  member('Mo', 'en', '613-555-0199'),
];

it.each([
  ['en' as const, ['Ann Roy', 'Cy', 'Desk', 'Mo']],
  ['fr' as const, ['Béatrice Côté', 'Cy', 'Desk']],
  ['both' as const, ['Ann Roy', 'Béatrice Côté', 'Cy', 'Desk', 'Mo']],
])('goes in %s to those who read it', (language, names) => {
  expect(readersOf(all, language).map(({ name }) => name)).toEqual(names);
});

it('gives each address once, and of hidden copies those of mail alone', () => {
  expect(addressesOf(all)).toEqual(['ann@org.ca', 'bea@org.ca', '613-555-0199']);
  expect(hiddenCopies(all)).toBe('ann@org.ca; bea@org.ca');
  expect(hiddenCopies([])).toBe('');
});

it.each([
  ['cote', true],
  ['BÉA@', true],
  ['cote beatrice', true],
  ['cote ann', false],
  ['  ', false],
])('looks for %j among recipients: %s', (words, found) => {
  expect(isRecipient(member('Béatrice Côté', 'fr', 'bea@org.ca'), words)).toBe(found);
});
