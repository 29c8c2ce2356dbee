import { canonicalJson } from './canonical-json.ts';
import type { Sha256 } from './log-chain.ts';
import type { StoredEntry } from './log-entry.ts';
import { type LogVerdict, logFaults, verdictOf, verification, verifyNext } from './verify-log.ts';

/**
 * The text file in which a log leaves its workspace (JSON Lines, UTF-8): first a line about the file, then one entry a
 * line, in the order in which that copy got them. Nothing here reads a schema: the page that verifies a record anywhere
 * is made of these few files.
 */
export const logFileFormat = 'holdfast-activation';
export const logFileVersion = 1;

/** The first line. It is not hashed: it helps to see that the end was cut off, and proves nothing by itself. */
export interface LogFileHeader {
  format: typeof logFileFormat;
  version: number;
  activationId: string;
  titleEn: string;
  titleFr: string;
  mode: 'actual' | 'exercise';
  timeZone: string;
  entries: number;
  lastHash: string;
  /** When and by whom the file was written, by the clock of their computer. */
  exportedAt: string;
  exportedBy: string;
  app: string;
}

export interface LogFile {
  header: LogFileHeader;
  /** Up to the first line that is no entry. */
  entries: StoredEntry[];
  /** The number of that line (the header is line 1); null when every line is an entry. */
  unreadableLine: number | null;
}

/**
 * What can be wrong with a file beyond what can be wrong with its log: a line is no entry; the end was cut off; the
 * first line does not fit the entries.
 */
export const fileFaults = [...logFaults, 'line', 'cut', 'header'] as const;
export type FileFault = (typeof fileFaults)[number];
export type FileVerdict =
  | Extract<LogVerdict, { whole: true }>
  | { whole: false; entries: number; brokenSeq: number; brokenId: string; fault: FileFault };

/** The text of a file. */
export function logFileText(
  header: Omit<LogFileHeader, 'format' | 'version' | 'entries'>,
  entries: readonly StoredEntry[],
): string {
  const count = { format: logFileFormat, version: logFileVersion, entries: entries.length };
  const lines = [JSON.stringify({ ...count, ...header }), ...entries.map(lineOf)];
  return `${lines.join('\n')}\n`;
}

function lineOf({ body, ...entry }: StoredEntry): string {
  return canonicalJson({ ...entry, body: JSON.parse(body) });
}

/**
 * Reads a file as far as it can be read; whether it is whole, verifyLogFile says.
 * @returns `unknown` for what is no such file, `newer` for one of a later Holdfast.
 */
export function readLogFile(text: string): LogFile | 'unknown' | 'newer' {
  const [first = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const header = objectIn(first);
  if (header?.format !== logFileFormat) return 'unknown';
  if (typeof header.version === 'number' && header.version > logFileVersion) return 'newer';
  if (!isHeader(header)) return 'unknown';
  const entries: StoredEntry[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = entryIn(line);
    if (!entry) return { header, entries, unreadableLine: i + 2 };
    entries.push(entry);
  }
  return { header, entries, unreadableLine: null };
}

/** Whether a file holds its whole log, unchanged; else its first broken entry. */
export function verifyLogFile({ header, entries, unreadableLine }: LogFile, sha256: Sha256): FileVerdict {
  const at = verification(header.activationId);
  const broken = verifyNext(at, entries, sha256);
  if (broken) return { whole: false, entries: entries.length, ...broken };
  const after = (fault: FileFault): FileVerdict => {
    const brokenSeq = (entries.at(-1)?.seq ?? 0) + 1;
    return { whole: false, entries: entries.length, brokenSeq, brokenId: '', fault };
  };
  if (unreadableLine !== null) return after('line');
  if (entries.length < header.entries) return after('cut');
  const verdict = verdictOf(at);
  const fits = !verdict.whole || (verdict.entries === header.entries && verdict.lastHash === header.lastHash);
  return fits
    ? verdict
    : { whole: false, entries: entries.length, brokenSeq: 0, brokenId: '', fault: 'header' };
}

function objectIn(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    // Throws on what is nested so deeply that nothing could go through it.
    canonicalJson(value);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const headerTexts = [
  ...['activationId', 'titleEn', 'titleFr', 'mode', 'timeZone'],
  ...['lastHash', 'exportedAt', 'exportedBy', 'app'],
];

function isHeader(value: Record<string, unknown>): value is Record<string, unknown> & LogFileHeader {
  return headerTexts.every((name) => typeof value[name] === 'string') && Number.isInteger(value.entries);
}

const entryTexts = [
  ...['activationId', 'id', 'eventAt', 'recordedAt', 'author'],
  ...['kind', 'stamp', 'previousHash', 'hash'],
];

function entryIn(line: string): StoredEntry | undefined {
  const { body, ...entry } = objectIn(line) ?? {};
  return isPlaced(entry) && isObject(body) ? { ...entry, body: canonicalJson(body) } : undefined;
}

/** Exactly the members of an entry: a value that no hash covers has no place in a record. */
function isPlaced(
  value: Record<string, unknown>,
): value is Record<string, unknown> & Omit<StoredEntry, 'body'> {
  const isWhole = Object.keys(value).length === entryTexts.length + 1;
  return (
    isWhole && Number.isInteger(value.seq) && entryTexts.every((name) => typeof value[name] === 'string')
  );
}
