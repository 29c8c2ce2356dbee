import type { Db } from '../../../db/writer.ts';
import type { DocumentModel } from '../../../domain/documents/model.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { houseOf } from './house.ts';

/** A model as a Word file in the organisation's look. @throws ExpectedError `document_problems`. */
export async function wordFile(db: Db, model: DocumentModel): Promise<Uint8Array> {
  return await renderDocx(model, await houseOf(db, model));
}
