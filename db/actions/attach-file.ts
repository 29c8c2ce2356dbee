import { createHash } from 'node:crypto';
import { readEntry } from '../../domain/activation/log-chain.ts';
import type { LogEntry } from '../../domain/activation/log-entry.ts';
import { activationState } from '../queries/activations.ts';
import type { Trx, Writer } from '../writer.ts';
import { actWithin } from './activation-log.ts';

export interface FileToAttach {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
  text: string;
  task: string | null;
}

/**
 * Keeps the bytes of a file and says so in the log, in one transaction: an entry never names what is not there.
 * @returns the entry written, and how many the log has now. @throws ExpectedError of domain/activation/act.ts, `not_found`.
 */
export async function attachFile(
  writer: Writer,
  activationId: string,
  { bytes, ...file }: FileToAttach,
): Promise<{ entries: LogEntry[]; total: number }> {
  await activationState(writer.db, activationId);
  return await writer.db.transaction().execute(async (trx) => {
    const sha256 = await keepBytes(trx, bytes);
    const { written, total } = await actWithin(trx, writer, activationId, {
      ...{ act: 'fileAttached', at: null, lateReason: '', ...file },
      ...{ bytes: bytes.length, sha256 },
    });
    return { entries: written.map(readEntry), total };
  });
}

/** Keeps bytes once, however often they are attached. @returns their SHA-256, by which the log names them. */
export async function keepBytes(trx: Trx, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await trx
    .insertInto('attachment')
    .values({ sha256, bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return sha256;
}
