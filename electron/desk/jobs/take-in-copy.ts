import { takeInCopy } from '../../../db/actions/activation-merge.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { activationCopyCalls } from '../../contract/activation-copies.ts';
import type { Output } from '../../contract/call.ts';
import { readCopy } from '../activation-copies/read-copy.ts';
import { breathe, type JobTools } from './job-tools.ts';

export type TakenInCopy = Output<typeof activationCopyCalls, 'activations.takeInCopy'>;

/**
 * Takes in the copy that was compared: verified again as it is now, in one transaction.
 * @throws ExpectedError `import_changed_since` when the file is another by now; as readCopy and takeInCopy do.
 */
export async function takeInActivationCopy(
  { path, lastHash }: { path: string; lastHash: string },
  tools: JobTools,
): Promise<TakenInCopy> {
  const copy = await readCopy(path, (share) => breathe(tools, share * 0.7, 'verifying'));
  if (copy.header.lastHash !== lastHash)
    throw new ExpectedError('import_changed_since', 'another copy than the one compared');
  const { activationId: id } = copy.header;
  await breathe(tools, 0.8, 'writing');
  const writer = await tools.open();
  const files = copy.files();
  return { id, ...(await takeInCopy(writer, { activationId: id, entries: copy.entries, files })) };
}
