import type { Bilingual, RecipientFact } from '../documents/fact-data.ts';
import type { DocumentLang } from '../documents/model.ts';
import type { AudienceMember } from './audience-members.ts';

/** What a document is written once for: each person of an audience, each of their units or each of their sites. */
export const copiesPer = ['person', 'unit', 'site'] as const;
export type CopiesPer = (typeof copiesPer)[number];

/** `own`: in the language that each reads, both where they read either or nobody has said. */
export const copyLanguages = ['own', 'en', 'fr', 'both'] as const;
export type CopyLanguage = (typeof copyLanguages)[number];

/** One copy of a document: to whom, in which languages. */
export interface Copy {
  recipient: RecipientFact;
  /** A place has a name in each language; a person has one. */
  addressee: Bilingual;
  /** Under which it is sorted: family name first. */
  sortName: string;
  languages: DocumentLang[];
}

/** What is known of somebody in the directory. */
export interface CopyPerson {
  id: string;
  givenName: string;
  familyName: string;
  positionTitle: string;
  employeeNumber: string;
  unitId: string | null;
  siteId: string | null;
}

export interface CopyPlaces {
  units: ReadonlyMap<string, Bilingual>;
  sites: ReadonlyMap<string, Bilingual>;
}

const nowhere: Bilingual = { en: '', fr: '' };
const { compare } = new Intl.Collator('en');

/**
 * The copies of a document for an audience, in the order of their names. Those outside the directory have no unit and no
 * site, and get no copy per unit or site of their own.
 * @param available languages that the document can be written in
 */
export function copiesFor(
  members: readonly AudienceMember[],
  people: ReadonlyMap<string, CopyPerson>,
  places: CopyPlaces,
  per: CopiesPer,
  wanted: CopyLanguage,
  available: readonly DocumentLang[],
): Copy[] {
  const copies =
    per === 'person'
      ? members.map((member) =>
          personCopy(member, people.get(member.personId ?? ''), places, wanted, available),
        )
      : placeCopies(members, people, per === 'unit' ? places.units : places.sites, per, wanted, available);
  return copies.sort((a, b) => compare(a.sortName, b.sortName));
}

function personCopy(
  { name, lang }: AudienceMember,
  person: CopyPerson | undefined,
  { units, sites }: CopyPlaces,
  wanted: CopyLanguage,
  available: readonly DocumentLang[],
): Copy {
  return {
    recipient: {
      name,
      givenName: person?.givenName ?? '',
      position: person?.positionTitle ?? '',
      unit: units.get(person?.unitId ?? '') ?? nowhere,
      site: sites.get(person?.siteId ?? '') ?? nowhere,
      employeeNumber: person?.employeeNumber ?? '',
    },
    addressee: { en: name, fr: name },
    sortName: person ? `${person.familyName} ${person.givenName}`.trim() : name,
    languages: languagesFor(lang, wanted, available),
  };
}

function placeCopies(
  members: readonly AudienceMember[],
  people: ReadonlyMap<string, CopyPerson>,
  names: ReadonlyMap<string, Bilingual>,
  per: 'unit' | 'site',
  wanted: CopyLanguage,
  available: readonly DocumentLang[],
): Copy[] {
  const ids = members.map(({ personId }) => {
    const person = people.get(personId ?? '');
    return (per === 'unit' ? person?.unitId : person?.siteId) ?? '';
  });
  return [...new Set(ids)].flatMap((id): Copy[] => {
    const name = names.get(id);
    if (!name) return [];
    const said = name.en || name.fr;
    const recipient = {
      name: said,
      givenName: '',
      position: '',
      employeeNumber: '',
      unit: nowhere,
      site: nowhere,
    };
    const languages = languagesFor('any', wanted, available);
    return [{ recipient: { ...recipient, [per]: name }, addressee: name, sortName: said, languages }];
  });
}

function languagesFor(
  reads: AudienceMember['lang'],
  wanted: CopyLanguage,
  available: readonly DocumentLang[],
): DocumentLang[] {
  const asked = wanted === 'own' ? reads : wanted === 'both' ? 'any' : wanted;
  return available.filter((lang) => asked === 'any' || lang === asked);
}
