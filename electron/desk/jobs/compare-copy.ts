import { compareCopy } from '../../../db/actions/activation-merge.ts';
import { storedLog } from '../../../db/queries/activations.ts';
import { countNewFiles } from '../../../db/queries/attachments.ts';
import { clockDifference } from '../../../domain/activation/clock-difference.ts';
import { deriveActivation } from '../../../domain/activation/derive-activation.ts';
import { readEntry } from '../../../domain/activation/log-chain.ts';
import type { StoredEntry } from '../../../domain/activation/log-entry.ts';
import type { activationCopyCalls } from '../../contract/activation-copies.ts';
import type { Output } from '../../contract/call.ts';
import { readCopy } from '../activation-copies/read-copy.ts';
import { breathe, type JobTools } from './job-tools.ts';

export type ComparedCopy = Output<typeof activationCopyCalls, 'activations.compareCopy'>;

/** Says how a copy stands to what is here; writes nothing. @throws ExpectedError as readCopy and compareCopy do. */
export async function compareActivationCopy(
  { path, now }: { path: string; now: string },
  tools: JobTools,
): Promise<ComparedCopy> {
  const copy = await readCopy(path, (share) => breathe(tools, share * 0.8, 'verifying'));
  const { db } = await tools.open();
  const { header, entries, fileNames, missingFiles } = copy;
  const { activationId: id, exportedAt, exportedBy, lastHash } = header;
  const { relation, fresh, onlyOurs, disputes } = await compareCopy(db, { activationId: id, entries });
  // What the file says about itself is covered by no hash; what it was declared as is.
  const { titleEn, titleFr, mode, timeZone } = deriveActivation(entries.map(readEntry));
  const byId = new Map([...(await storedLog(db, id)), ...fresh].map((e) => [e.id, e]));
  return {
    ...{ id, titleEn, titleFr, mode, timeZone, exportedAt, exportedBy, lastHash },
    ...{ relation, onlyOurs, entries: entries.length },
    fresh: summed(fresh),
    files: { brought: await countNewFiles(db, fileNames), missing: missingFiles },
    clockMinutes: clockDifference(fresh, exportedAt, now),
    disputes: disputes.map(({ about, entryIds }) => ({
      about,
      entries: entryIds.flatMap((entryId) => byId.get(entryId) ?? []).map(readEntry),
    })),
  };
}

function summed(fresh: readonly StoredEntry[]): ComparedCopy['fresh'] {
  const counts = new Map<string, number>();
  for (const { author } of fresh) counts.set(author, (counts.get(author) ?? 0) + 1);
  const times = fresh.map((e) => e.recordedAt).toSorted();
  return {
    count: fresh.length,
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
    authors: [...counts].map(([name, count]) => ({ name, count })),
  };
}
