import { describe, expect, it } from 'vitest';
import type { AudienceMember } from './audience-members.ts';
import { type CopyPerson, copiesFor } from './copies.ts';

const member = (personId: string | null, name: string, lang: AudienceMember['lang']): AudienceMember => ({
  ...{ personId, name, lang, address: '' },
});
const person = (
  id: string,
  givenName: string,
  familyName: string,
  siteId: string | null,
): [string, CopyPerson] => [
  id,
  { id, givenName, familyName, positionTitle: 'Clerk', employeeNumber: `9${id}`, unitId: 'u', siteId },
];
const people = new Map([
  person('1', 'Zoé', 'Abel', 'g'),
  person('2', 'Ann', 'Roy', 't'),
  person('3', 'Émile', 'Évrard', null),
]);
const places = {
  units: new Map([['u', { en: 'Payroll', fr: 'Paie' }]]),
  sites: new Map([
    ['t', { en: 'Toronto office', fr: 'Bureau de Toronto' }],
    ['g', { en: 'Guelph office', fr: '' }],
  ]),
};
const members = [
  member('2', 'Ann Roy', 'en'),
  member('1', 'Zoé Abel', 'any'),
  member('3', 'Émile Évrard', 'fr'),
  member(null, 'Night desk', 'any'),
];

describe('copies for persons', () => {
  it('are in the order of their family names, each in the language that is read', () => {
    const copies = copiesFor(members, people, places, 'person', 'own', ['en', 'fr']);
    expect(copies.map(({ sortName, languages }) => [sortName, languages])).toEqual([
      ['Abel Zoé', ['en', 'fr']],
      ['Évrard Émile', ['fr']],
      ['Night desk', ['en', 'fr']],
      ['Roy Ann', ['en']],
    ]);
    expect(copies[0]?.recipient).toEqual({
      ...{ name: 'Zoé Abel', givenName: 'Zoé', position: 'Clerk', employeeNumber: '91' },
      ...{ unit: { en: 'Payroll', fr: 'Paie' }, site: { en: 'Guelph office', fr: '' } },
    });
  });

  it('have no language where the document is not in the one that is read', () => {
    const copies = copiesFor(members, people, places, 'person', 'own', ['en']);
    expect(copies.find(({ sortName }) => sortName === 'Évrard Émile')?.languages).toEqual([]);
  });

  it.each([
    ['en', ['en']],
    ['both', ['en', 'fr']],
  ] as const)('are all in %s when that is asked for', (wanted, languages) => {
    const copies = copiesFor(members, people, places, 'person', wanted, ['en', 'fr']);
    expect(copies.map((copy) => copy.languages)).toEqual(Array(4).fill(languages));
  });
});

describe('copies for places', () => {
  it('are one for each site that anybody of the audience is at', () => {
    const copies = copiesFor(members, people, places, 'site', 'own', ['en', 'fr']);
    expect(copies.map(({ addressee, languages }) => [addressee, languages])).toEqual([
      [{ en: 'Guelph office', fr: '' }, ['en', 'fr']],
      [{ en: 'Toronto office', fr: 'Bureau de Toronto' }, ['en', 'fr']],
    ]);
    expect(copies[1]?.recipient).toMatchObject({ name: 'Toronto office', site: { fr: 'Bureau de Toronto' } });
  });

  it('are one for a unit, however many are in it', () => {
    expect(copiesFor(members, people, places, 'unit', 'fr', ['en', 'fr'])).toMatchObject([
      { addressee: { en: 'Payroll', fr: 'Paie' }, languages: ['fr'] },
    ]);
  });
});
