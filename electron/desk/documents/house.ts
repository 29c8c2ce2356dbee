import { attachmentBytesOf } from '../../../db/queries/attachments.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Db } from '../../../db/writer.ts';
import type { DocumentModel } from '../../../domain/documents/model.ts';
import { type HouseStyle, houseStyleOf } from '../../documents/house-style.ts';
import type { Letterhead } from '../../documents/letterhead/letterhead.ts';
import { readLetterhead } from '../../documents/letterhead/read-letterhead.ts';

/** How a document looks: as it was issued, or as the organisation's documents look now. */
export async function houseOf(db: Db, { look: own, lang }: DocumentModel): Promise<HouseStyle> {
  const look = own ?? (await getOrganisation(db)).look;
  const logo = look.logo === null ? undefined : await attachmentBytesOf(db, look.logo);
  return houseStyleOf(look, lang, logo, await letterheadOf(db, look.letterhead));
}

/** Reading a template takes longer than writing a bulletin: the last ones are kept, by their SHA-256. */
const known = new Map<string, Letterhead>();
const mostKnown = 4;

/** The template that is kept under this name; null where there is none, or it can no longer be read. */
export async function letterheadOf(db: Db, sha256: string | null): Promise<Letterhead | null> {
  if (sha256 === null) return null;
  const seen = known.get(sha256);
  if (seen) return seen;
  const bytes = await attachmentBytesOf(db, sha256);
  const read = bytes && readLetterhead(bytes);
  if (!read || 'code' in read) return null;
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(sha256, read);
  return read;
}
