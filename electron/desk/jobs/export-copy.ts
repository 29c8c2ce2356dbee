import { ExpectedError } from '../../../domain/errors.ts';
import { packCopy } from '../activation-copies/copy-archive.ts';
import { filesOf, logToExport } from '../activation-copies/log-to-export.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportCopy {
  id: string;
  path: string;
  exportedAt: string;
  exportedBy: string;
}

/**
 * Writes an activation with its files for another computer, whole or not at all. A log that is broken is not handed on.
 * @throws ExpectedError `not_found`, `log_damaged`, `file_not_written`.
 */
export async function exportCopy(
  { id, path, ...by }: ExportCopy,
  tools: JobTools,
): Promise<{ entries: number; files: number; lastHash: string }> {
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const { state, verdict, text } = await logToExport(db, id, by);
  if (!verdict.whole)
    throw new ExpectedError('log_damaged', verdict.fault, { seq: verdict.brokenSeq, id: verdict.brokenId });
  const files = new Map<string, Uint8Array>();
  for await (const { sha256, bytes } of filesOf(db, state)) {
    files.set(sha256, bytes);
    await breathe(tools, 0.5, 'reading');
  }
  await breathe(tools, 0.7, 'writing');
  await writeWhole(path, packCopy(text, files));
  return { entries: verdict.entries, files: files.size, lastHash: verdict.lastHash };
}
