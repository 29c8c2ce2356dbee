import { dependencyMap } from '../../../db/queries/dependency-map.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { layOut } from '../../../domain/dependency-map/layout.ts';
import type { DependencyMap } from '../../../domain/dependency-map/map.ts';
import { mapDocument } from '../../../domain/dependency-map/map-document.ts';
import { mapWords } from '../../../domain/dependency-map/map-words.ts';
import { mapSvg } from '../../../domain/dependency-map/svg.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeWhole } from '../documents/write-whole.ts';
import type { JobContext } from './job.ts';

export interface ExportMapInput {
  path: string;
  language: DocumentLang;
  /** What is on the picture, by its things. */
  nodeIds: string[];
  /** The picture as PNG, for a Word file; null writes the SVG. */
  image: { bytes: Uint8Array; width: number; height: number } | null;
  /** The moment at which the facts are read. */
  now: string;
}

/** Writes the map as a picture or as a Word file, whole or not at all. @throws ExpectedError `not_found`, `file_not_written`. */
export async function exportMap(input: ExportMapInput, { open, progress }: JobContext): Promise<void> {
  const { path, language, nodeIds, image, now } = input;
  progress(null, 'writing');
  const { db } = await open();
  const [whole, organisation] = [await dependencyMap(db), await getOrganisation(db)];
  const map = partOf(whole, new Set(nodeIds));
  const translate = documentTranslator(language);
  const words = mapWords(map, language, translate, organisation);
  if (image === null) return await writeWhole(path, Buffer.from(mapSvg(layOut(map), words)));
  const { timeZone, paper, nameEn, nameFr } = organisation;
  const frame = { organisation: inLanguage({ en: nameEn, fr: nameFr }, language), paper, asOf: now };
  const model = mapDocument(map, image, words, frame, { lang: language, timeZone, translate });
  await writeWhole(path, await wordFile(db, model));
}

function partOf({ nodes, edges }: DependencyMap, ids: ReadonlySet<string>): DependencyMap {
  const shown = nodes.filter(({ id }) => ids.has(id));
  if (shown.length === 0) throw new ExpectedError('not_found', 'nothing of this map', { kind: 'dependency' });
  const there = new Set(shown.map(({ id }) => id));
  return { nodes: shown, edges: edges.filter(({ from, to }) => there.has(from) && there.has(to)) };
}
