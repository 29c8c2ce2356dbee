import { importExisting } from '../../../db/queries/import-existing.ts';
import type { Db } from '../../../db/writer.ts';
import { callOrders } from '../../../domain/continuity-pack/call-groups.ts';
import { callList } from '../../../domain/continuity-pack/call-sheet.ts';
import { fileNamePart } from '../../../domain/documents/file-name.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { recordLists } from '../spreadsheets/record-lists.ts';
import { writeCsv } from '../spreadsheets/write-spreadsheet.ts';
import type { PackContents } from './pack-documents.ts';

/** The lists of a pack, for spreadsheets: the call sheets in each language, and the functions. */
export async function* packLists(
  db: Db,
  { facts, tellers }: PackContents,
): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  for (const teller of tellers)
    for (const order of callOrders) {
      const list = callList(facts, order, teller);
      const path = `call-sheets/${fileNamePart(list.name)} (${teller.lang.toUpperCase()}).csv`;
      yield { path, bytes: writeCsv(list) };
    }
  yield {
    path: 'functions.csv',
    bytes: await functionList(
      db,
      tellers.map(({ lang }) => lang),
    ),
  };
}

/** One list for readers of either language: its headings are in both where they are not the same. */
async function functionList(db: Db, languages: readonly DocumentLang[]): Promise<Uint8Array> {
  const existing = await importExisting(db);
  const lists = languages.flatMap((language) => recordLists(existing, ['functions'], language));
  const [first] = lists;
  const headings = (first?.headings ?? []).map((_, at) =>
    [...new Set(lists.map((list) => list.headings[at] ?? ''))].join(' / '),
  );
  return writeCsv({ name: '', headings, rows: first?.rows ?? [] });
}
