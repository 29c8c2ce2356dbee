import { attachmentBytesOf } from '../../../db/queries/attachments.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Db } from '../../../db/writer.ts';
import type { DocumentModel } from '../../../domain/documents/model.ts';
import { type HouseStyle, houseStyleOf } from '../../documents/house-style.ts';

/** How a document looks: as it was issued, or as the organisation's documents look now. */
export async function houseOf(db: Db, { look: own, lang }: DocumentModel): Promise<HouseStyle> {
  const look = own ?? (await getOrganisation(db)).look;
  const logo = look.logo === null ? undefined : await attachmentBytesOf(db, look.logo);
  return houseStyleOf(look, lang, logo);
}
