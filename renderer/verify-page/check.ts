import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ActivationState } from '../../domain/activation/activation-state.ts';
import { deriveActivation } from '../../domain/activation/derive-activation.ts';
import { readEntry } from '../../domain/activation/log-chain.ts';
import type { LogEntry, StoredEntry } from '../../domain/activation/log-entry.ts';
import {
  type FileVerdict,
  type LogFile,
  readLogFile,
  verifyLogFile,
} from '../../domain/activation/log-file.ts';

export interface CheckedRecord {
  file: LogFile;
  verdict: FileVerdict;
  /** Entries before the first broken one; all of them when there is none. */
  held: StoredEntry[];
  /** What they tell; null when even they tell nothing that makes sense. */
  state: ActivationState | null;
}

/** Reads and verifies the text of a record. */
export function checkRecord(text: string): CheckedRecord | 'unknown' | 'newer' {
  const file = readLogFile(text);
  if (typeof file === 'string') return file;
  const verdict = verifyLogFile(file, (words) => bytesToHex(sha256(utf8ToBytes(words))));
  const at =
    verdict.whole || verdict.brokenId === '' ? -1 : file.entries.findIndex((e) => e.id === verdict.brokenId);
  const held = at < 0 ? file.entries : file.entries.slice(0, at);
  return { file, verdict, held, state: stateOf(held) };
}

/** SHA-256 of a file's bytes, as the log names it. */
export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function stateOf(held: readonly StoredEntry[]): ActivationState | null {
  try {
    return deriveActivation(
      held.map((entry, i) => (i === 0 ? withLaterLists(readEntry(entry)) : readEntry(entry))),
    );
  } catch {
    return null;
  }
}

/** The schema of the log would be most of the page; a declaration of before these lists were kept has none of them. */
function withLaterLists(entry: LogEntry): LogEntry {
  if (entry.kind !== 'declared') return entry;
  const none = {
    plans: [],
    delegations: [],
    procedures: [],
    resources: [],
    needs: [],
    injects: [],
    objectives: [],
  };
  return { ...entry, body: { ...none, ...entry.body } };
}
