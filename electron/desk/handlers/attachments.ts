import { attachFile } from '../../../db/actions/attach-file.ts';
import { activationState } from '../../../db/queries/activations.ts';
import { attachmentBytesOf } from '../../../db/queries/attachments.ts';
import type { Db } from '../../../db/writer.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { attachmentCalls } from '../../contract/attachments.ts';
import { isPicture } from '../attachments/media-type.ts';
import { attachmentOf, readAttachment } from '../attachments/read-attachment.ts';
import type { Handlers } from '../desk-context.ts';
import { writeWhole } from '../documents/write-whole.ts';

export const attachmentHandlers: Handlers<typeof attachmentCalls> = {
  'activations.attach': async ({ id, token, text, task }, desk) => {
    const file = await readAttachment(desk.grantedPath(token));
    const written = await attachFile(desk, id, { ...file, text, task });
    desk.changed('activations');
    return written;
  },
  'activations.attachBytes': async ({ id, fileName, bytes, text, task }, desk) => {
    const written = await attachFile(desk, id, { ...attachmentOf(fileName, bytes), text, task });
    desk.changed('activations');
    return written;
  },
  'activations.attachment': async ({ id, sha256 }, { db }) => {
    const { fileName, mediaType, bytes } = await attached(db, id, sha256);
    // A copy of its own: a Buffer can be a window into memory that holds more.
    return { fileName, mediaType, isPicture: isPicture(mediaType), bytes: new Uint8Array(bytes) };
  },
  'activations.saveAttachment': async ({ id, sha256, token }, desk) => {
    const { bytes } = await attached(desk.db, id, sha256);
    await writeWhole(desk.grantedPath(token), bytes);
    return {};
  },
};

/** Only what the log of this activation names is given out. @throws ExpectedError `not_found`. */
async function attached(db: Db, id: string, sha256: string) {
  const { attachments } = await activationState(db, id);
  const told = attachments.find((a) => a.sha256 === sha256);
  const bytes = told && (await attachmentBytesOf(db, sha256));
  if (!told || !bytes) throw new ExpectedError('not_found', `attachment ${sha256}`, { kind: 'attachment' });
  return { fileName: told.fileName, mediaType: told.mediaType, bytes };
}
