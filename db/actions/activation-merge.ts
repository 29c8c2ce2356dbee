import { compareLogs, endsOf, type LogComparison } from '../../domain/activation/compare-logs.ts';
import { deriveActivation } from '../../domain/activation/derive-activation.ts';
import { readEntry } from '../../domain/activation/log-chain.ts';
import type { StoredEntry } from '../../domain/activation/log-entry.ts';
import { inLogOrder } from '../../domain/activation/log-stamp.ts';
import { verifyLog } from '../../domain/activation/verify-log.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { storedLog } from '../queries/activations.ts';
import { sha256 } from '../sha256.ts';
import type { Db, Trx, Writer } from '../writer.ts';
import { actWithin, writeEntries } from './activation-log.ts';
import { keepBytes } from './attach-file.ts';
import { measureRecoveries } from './measure-recoveries.ts';

/** A copy of an activation that was read from a file and verified: its log, and the files that the log names. */
export interface ActivationCopy {
  activationId: string;
  entries: StoredEntry[];
  files: Iterable<Uint8Array>;
}

export type CopyComparison = Omit<LogComparison, 'relation'> & {
  /** `new`: this workspace does not have the activation yet. */
  relation: LogComparison['relation'] | 'new';
};

/**
 * How a verified copy stands to what this workspace has of the activation; nothing is written.
 * @throws ExpectedError `log_of_other`, `log_damaged` for ours, `copy_damaged` for entries that make no activation.
 */
export async function compareCopy(
  db: Db | Trx,
  { activationId, entries }: Pick<ActivationCopy, 'activationId' | 'entries'>,
): Promise<CopyComparison> {
  const ours = await storedLog(db, activationId);
  if (ours.length > 0) holdWhole(ours);
  return refusingNonsense(() => {
    if (ours.length === 0) {
      deriveActivation(entries.map(readEntry));
      return { relation: 'new', fresh: entries, onlyOurs: 0, disputes: [] };
    }
    const comparison = compareLogs(ours, entries);
    deriveActivation([...ours, ...comparison.fresh].map(readEntry));
    return comparison;
  });
}

export interface TakenIn {
  relation: CopyComparison['relation'];
  /** Entries that were new here. */
  fresh: number;
  disputes: number;
}

/**
 * Takes a verified copy in, in one transaction: the entries that are new here, the files, and where both have gone on
 * an entry that ties the two together. The same copy once more changes nothing.
 * @throws ExpectedError as compareCopy does.
 */
export async function takeInCopy(writer: Writer, copy: ActivationCopy): Promise<TakenIn> {
  return await writer.db.transaction().execute(async (trx) => {
    const { activationId } = copy;
    const { relation, fresh, disputes } = await compareCopy(trx, copy);
    if (relation === 'new') {
      const createdAt = fresh[0]?.recordedAt ?? writer.clock.now();
      await trx.insertInto('activation').values({ id: activationId, createdAt }).execute();
    }
    await writeEntries(trx, activationId, fresh);
    for (const bytes of copy.files) await keepBytes(trx, bytes);
    if (relation === 'forked') await tieIn(trx, writer, activationId, fresh.length, disputes);
    // The copy may have brought the stand-down, or what says otherwise when a function was back.
    if (fresh.length > 0) await measureRecoveries(trx, writer, activationId);
    return { relation, fresh: fresh.length, disputes: disputes.length };
  });
}

/** The union of two copies has two ends: an entry behind the later one names the other. */
async function tieIn(
  trx: Trx,
  writer: Writer,
  activationId: string,
  entries: number,
  disputes: CopyComparison['disputes'],
): Promise<void> {
  const union = await storedLog(trx, activationId);
  const last = union.toSorted(inLogOrder).at(-1)?.hash;
  const heads = endsOf(union).filter((hash) => hash !== last);
  const tie = { act: 'copyMerged', at: null, lateReason: '', heads, entries, disputes } as const;
  await actWithin(trx, writer, activationId, tie);
  holdWhole(await storedLog(trx, activationId));
}

function holdWhole(log: readonly StoredEntry[]): void {
  const verdict = verifyLog(log, sha256);
  if (verdict.whole) return;
  throw new ExpectedError('log_damaged', verdict.fault, { seq: verdict.brokenSeq, id: verdict.brokenId });
}

/** A log that holds together as a chain can still tell what no Holdfast wrote, and rules then fail in ways of their own. */
function refusingNonsense<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'log_of_other') throw error;
    throw new ExpectedError('copy_damaged', String(error));
  }
}
