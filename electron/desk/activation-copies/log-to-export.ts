import { activationState, storedLog } from '../../../db/queries/activations.ts';
import { attachmentBytesOf } from '../../../db/queries/attachments.ts';
import { sha256 } from '../../../db/sha256.ts';
import type { Db } from '../../../db/writer.ts';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { logFileText } from '../../../domain/activation/log-file.ts';
import { type LogVerdict, verifyLog } from '../../../domain/activation/verify-log.ts';
import about from '../../../package.json' with { type: 'json' };

export interface LogToExport {
  state: ActivationState;
  verdict: LogVerdict;
  header: { exportedAt: string; exportedBy: string; lastHash: string };
  /** The text of its file: domain/activation/log-file.ts. */
  text: string;
}

/** The log of an activation, verified, as the file in which it leaves the workspace. @throws ExpectedError `not_found`, `log_damaged`. */
export async function logToExport(
  db: Db,
  id: string,
  by: { exportedAt: string; exportedBy: string },
): Promise<LogToExport> {
  const state = await activationState(db, id);
  const entries = await storedLog(db, id);
  const verdict = verifyLog(entries, sha256);
  const { titleEn, titleFr, mode, timeZone } = state;
  const lastHash = verdict.whole ? verdict.lastHash : (entries.at(-1)?.hash ?? '');
  const header = { activationId: id, titleEn, titleFr, mode, timeZone, lastHash, ...by };
  return {
    state,
    verdict,
    header,
    text: logFileText({ ...header, app: `Holdfast ${about.version}` }, entries),
  };
}

/** The files that the log names and this workspace has, by their SHA-256. */
export async function* filesOf(
  db: Db,
  { attachments }: ActivationState,
): AsyncGenerator<{ sha256: string; fileName: string; bytes: Uint8Array }> {
  const told = new Set<string>();
  for (const { sha256: name, fileName } of attachments) {
    const bytes = told.has(name) ? undefined : await attachmentBytesOf(db, name);
    told.add(name);
    if (bytes) yield { sha256: name, fileName, bytes };
  }
}
