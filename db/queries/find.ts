import { sql } from 'kysely';
import type { Db } from '../writer.ts';

export interface Found {
  kind: string;
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

/**
 * Records whose code, name or other words begin with every word of the text, accents aside; best first. SQLite's FTS5
 * is spoken to here and in the first migration only.
 */
export async function findRecords(db: Db, text: string, limit: number): Promise<Found[]> {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const query = words.map((word) => `"${word}"*`).join(' ');
  const { rows } = await sql<Found>`
    select e.kind, e.target_id as id, e.code, e.name_en, e.name_fr
    from search_text join search_entry e on e.id = search_text.rowid
    where search_text match ${query}
    order by bm25(search_text, 8.0, 4.0, 4.0, 1.0) limit ${limit * 2}`.execute(db);
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(row.id) && seen.add(row.id)).slice(0, limit);
}
