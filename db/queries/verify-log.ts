import { type LogVerdict, verdictOf, verification, verifyNext } from '../../domain/activation/verify-log.ts';
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
  const at = verification(id);
  for (let checked = 0; checked < count; checked += partEntries) {
    const part = await storedLog(db, id, checked, partEntries);
    const broken = verifyNext(at, part, sha256);
    if (broken) return { whole: false, entries: count, ...broken };
    await onPart(Math.min(1, (checked + partEntries) / count));
  }
  return verdictOf(at);
}
