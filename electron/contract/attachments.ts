import * as z from 'zod';
import { attachmentBytes } from '../../domain/activation/attachment-size.ts';
import { logEntry, taskKey } from '../../domain/activation/log-schema.ts';
import { recordId, text } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A larger one is refused before it is sent. */
const droppedBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= attachmentBytes + 1, { params: { code: 'too_large' } });
const named = z.object({ id: recordId, sha256 });

export const attachmentCalls = {
  /**
   * Attaches the file that the user chose to the log. Answers, as `activations.act` does, when the file and the entry
   * are on the disk.
   */
  'activations.attach': call(
    z.object({
      id: recordId,
      token: z.string(),
      text: text.default(''),
      task: taskKey.nullable().default(null),
    }),
    z.object({ entries: z.array(logEntry), total: z.number() }),
  ),
  /** The same of a file that was dropped or pasted: its bytes and its name come from the window, which knows no path. */
  'activations.attachBytes': call(
    z.object({
      id: recordId,
      fileName: z.string().max(1000),
      bytes: droppedBytes,
      text: text.default(''),
      task: taskKey.nullable().default(null),
    }),
    z.object({ entries: z.array(logEntry), total: z.number() }),
  ),
  /** The bytes of a file that the log names; `isPicture` when the window can show it as one. */
  'activations.attachment': call(
    named,
    z.object({
      fileName: z.string(),
      mediaType: z.string(),
      isPicture: z.boolean(),
      bytes: z.instanceof(Uint8Array),
    }),
  ),
  /** Writes an attached file where the user chose. */
  'activations.saveAttachment': call(named.extend({ token: z.string() }), z.object({})),
} as const;
