import {
  chainStart,
  type LogVerdict,
  type Verification,
  verifyNext,
} from '../../domain/activation/log-chain.ts';
import { sha256 } from '../sha256.ts';
import type { Db } from '../writer.ts';
import { storedLog } from './activations.ts';

const partEntries = 2000;

/**
 * Checks the whole log of an activation as it stands in the file, part by part: whole, or the first broken entry.
 * @param onPart told the share that is checked, 0–1; what it throws ends the verification
 */
export async function verifyActivation(
  db: Db,
  id: string,
  onPart: (share: number) => Promise<void> = async () => {},
): Promise<LogVerdict> {
  const { count } = await db
    .selectFrom('logEntry')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('activationId', '=', id)
    .executeTakeFirstOrThrow();
  const at: Verification = { activationId: id, head: chainStart };
  for (let checked = 0; checked < count; checked += partEntries) {
    const part = await storedLog(db, id, checked === 0 ? -1_000_000 : at.head.seq, partEntries);
    const broken = verifyNext(at, part, sha256);
    if (broken) return { whole: false, entries: count, ...broken };
    await onPart(Math.min(1, (checked + partEntries) / count));
  }
  if (at.head.seq === 0)
    return { whole: false, entries: 0, brokenSeq: 0, brokenId: '', fault: 'not_declared' };
  return { whole: true, entries: count, lastHash: at.head.hash };
}
