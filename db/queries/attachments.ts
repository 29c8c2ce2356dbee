import type { Db } from '../writer.ts';

/** The bytes of a file by their SHA-256; undefined when this workspace does not have them. */
export async function attachmentBytesOf(db: Db, sha256: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('attachment')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.bytes;
}

/** How many of these files this workspace does not have yet. */
export async function countNewFiles(db: Db, sha256s: readonly string[]): Promise<number> {
  const known = await db.selectFrom('attachment').select('sha256').execute();
  const there = new Set(known.map((row) => row.sha256));
  return sha256s.filter((name) => !there.has(name)).length;
}
