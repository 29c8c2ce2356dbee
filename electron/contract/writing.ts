import * as z from 'zod';
import { pictureBytes } from '../../domain/documents/picture-source.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A larger one is refused before it is sent. */
const bytes = z
  .instanceof(Uint8Array)
  .refine((given) => given.byteLength <= pictureBytes + 1, { params: { code: 'too_large' } });

/** What goes into the text of a document besides what is typed: pictures, and the words of a file. */
export const writingCalls = {
  /** The file that the user chose for a picture, as it is; null for one that is too large to be looked at. */
  'writing.chosenFile': call(
    z.object({ token: z.string() }),
    z.object({ bytes: z.instanceof(Uint8Array).nullable() }),
  ),
  /** Keeps a picture, once however often it is shown. Answers when it is on the disk. */
  'writing.keepPicture': call(
    z.object({ bytes }),
    z.object({
      sha256,
      format: z.enum(['png', 'jpeg']),
      /** Pixels. */
      width: z.int(),
      height: z.int(),
    }),
  ),
  'writing.picture': call(
    z.object({ sha256 }),
    z.object({ format: z.enum(['png', 'jpeg']), bytes: z.instanceof(Uint8Array) }),
  ),
  /**
   * The words of a text file or a Word file that the user chose; those of a Word file as HTML, which is cleaned before it is
   * shown. Neither, with the reason, for another file.
   */
  'writing.textFile': call(
    z.object({ jobId, token: z.string() }),
    z.object({
      text: z.string().nullable(),
      html: z.string().nullable(),
      /** What a Word file has and a document does not take. */
      left: z.array(z.enum(['macros', 'objects', 'comments', 'pictures', 'unknown'])),
      refused: z
        .enum(['oldWord', 'password', 'openDocument', 'bomb', 'damaged', 'notText', 'tooLarge', 'empty'])
        .nullable(),
    }),
  ),
} as const;
