import type { DocumentLang } from '../../domain/documents/model.ts';
import { audienceMembers } from '../../domain/publishing/audience-members.ts';
import { type CopiesPer, type Copy, type CopyLanguage, copiesFor } from '../../domain/publishing/copies.ts';
import type { Db } from '../writer.ts';
import { audienceDirectory } from './audience-directory.ts';
import { namesOf } from './names.ts';
import { storedRecord, storedRecords } from './stored.ts';

export interface WantedCopies {
  audienceId: string;
  per: CopiesPer;
  language: CopyLanguage;
}

/**
 * The copies of a document for an audience as the directory has it.
 * @param date calendar date, for the holders of roles @param available languages of the document
 * @throws ExpectedError `not_found`.
 */
export async function copiesOf(
  db: Db,
  { audienceId, per, language }: WantedCopies,
  date: string,
  available: readonly DocumentLang[],
): Promise<Copy[]> {
  const [audience, directory, people, units, sites] = await Promise.all([
    storedRecord(db, 'audience', audienceId),
    audienceDirectory(db),
    storedRecords(db, 'person'),
    namesOf(db, 'orgUnit'),
    namesOf(db, 'site'),
  ]);
  const members = audienceMembers(audience, directory, date);
  const known = new Map(people.map((person) => [person.id, person]));
  const places = { units: bilingual(units), sites: bilingual(sites) };
  return copiesFor(members, known, places, per, language, available);
}

function bilingual(names: ReadonlyMap<string, { nameEn: string; nameFr: string }>) {
  return new Map([...names].map(([id, { nameEn: en, nameFr: fr }]) => [id, { en, fr }]));
}
