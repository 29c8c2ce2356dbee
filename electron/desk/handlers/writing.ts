import { keepBytes } from '../../../db/actions/attach-file.ts';
import { attachmentBytesOf } from '../../../db/queries/attachments.ts';
import { readPictureFile } from '../../../domain/documents/picture-file.ts';
import { pictureBytes } from '../../../domain/documents/picture-source.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { writingCalls } from '../../contract/writing.ts';
import type { Handlers } from '../desk-context.ts';
import { chosenBytes } from '../documents/text-file.ts';
import type { ReadWriting, ReadWritingInput } from '../jobs/read-writing.ts';

export const writingHandlers: Handlers<typeof writingCalls> = {
  'writing.chosenFile': async ({ token }, desk) => {
    return { bytes: (await chosenBytes(desk.grantedPath(token), pictureBytes)) ?? null };
  },
  'writing.keepPicture': async ({ bytes }, { db }) => {
    const picture = readPictureFile(bytes);
    if (typeof picture === 'string') throw new ExpectedError('file_type_unknown', picture);
    const sha256 = await db.transaction().execute((trx) => keepBytes(trx, bytes));
    return { sha256, ...picture };
  },
  'writing.picture': async ({ sha256 }, { db }) => {
    const bytes = await attachmentBytesOf(db, sha256);
    const picture = bytes && readPictureFile(bytes);
    if (!bytes || !picture || typeof picture === 'string')
      throw new ExpectedError('not_found', `picture ${sha256}`, { kind: 'attachment' });
    // A copy of its own: a Buffer can be a window into memory that holds more.
    return { format: picture.format, bytes: new Uint8Array(bytes) };
  },
  'writing.textFile': async ({ jobId, token }, desk) => {
    const input: ReadWritingInput = { path: desk.grantedPath(token) };
    return await desk.runJob<ReadWriting>({ jobId, name: 'read-writing', input });
  },
};
