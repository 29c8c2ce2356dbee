import { sql } from 'kysely';
import type { Db } from '../writer.ts';

export interface Found {
  kind: string;
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

/** More hits than this are not weighed against each other: a person goes on typing. */
const mostWeighed = 1000;

/**
 * Records whose code, name or other words begin with every word of the text, accents aside. First the one with that
 * code, then codes and names that begin with the text, then the shortest names. SQLite's FTS5 is spoken to here and in
 * the first migration only; its bm25 would weigh every
 * hit of a short word, and what a person means is rarely the rarest word.
 */
export async function findRecords(db: Db, text: string, limit: number): Promise<Found[]> {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const query = words.map((word) => `"${word}"*`).join(' ');
  const start = `${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Found>`
    select e.kind, e.target_id as id, e.code, e.name_en, e.name_fr
    from (
      select id from search_entry where code = ${text.trim()} collate nocase
      union
      select * from (select rowid from search_text where search_text match ${query} order by rowid desc limit ${mostWeighed})
    ) hit join search_entry e on e.id = hit.id
    order by e.code = ${text.trim()} collate nocase desc, e.code like ${start} escape '\\' desc,
      e.name_en like ${start} escape '\\' or e.name_fr like ${start} escape '\\' desc, length(e.name_en), e.name_en
    limit ${limit * 2}`.execute(db);
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(row.id) && seen.add(row.id)).slice(0, limit);
}
