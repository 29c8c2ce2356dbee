import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '../../../db/sha256.ts';
import { declare } from '../../../domain/activation/declare.ts';
import { chainEntries, chainStart } from '../../../domain/activation/log-chain.ts';
import type { NewEntry } from '../../../domain/activation/log-entry.ts';
import { logFileText } from '../../../domain/activation/log-file.ts';
import {
  activationId,
  sampleInput,
  samplePlan,
  start,
  u,
} from '../../../domain/activation/testing/sample-plan.ts';
import { packCopy } from './copy-archive.ts';
import { readCopy } from './read-copy.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-copy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const photo = strToU8('a photograph');
const photoName = createHash('sha256').update(photo).digest('hex');
const when = { eventAt: start, recordedAt: start, author: 'Ann' };
const entries: NewEntry[] = [
  declare(sampleInput(), samplePlan(), { wallNow: start, author: 'Ann' }),
  { ...when, kind: 'note', body: { lateReason: null, text: 'Fan 3 hums', task: null, saidBy: '' } },
  {
    ...when,
    kind: 'attachment',
    body: {
      ...{ lateReason: null, fileName: 'dock.png', mediaType: 'image/png', bytes: photo.length },
      ...{ sha256: photoName, text: '', task: null },
    },
  },
];
let n = 0;
const log = chainEntries(activationId, chainStart, entries, { newId: () => u(n++), sha256 });
const text = logFileText(
  {
    ...{ activationId, titleEn: 'Outage', titleFr: '', mode: 'actual', timeZone: 'America/Toronto' },
    ...{ exportedAt: start, exportedBy: 'Ann', app: 'Holdfast', lastHash: log.at(-1)?.hash ?? '' },
  },
  log,
);

async function read(bytes: Uint8Array) {
  const path = join(folder, 'a.holdfast-activation');
  writeFileSync(path, bytes);
  return await readCopy(path, async () => {});
}
const withLog = (changed: string) => packCopy(changed, new Map([[photoName, photo]]));
const parts = (more: Record<string, Uint8Array>) => zipSync({ 'log.jsonl': strToU8(text), ...more });

it('reads a copy with every entry and every file', async () => {
  const copy = await read(withLog(text));
  expect(copy).toMatchObject({
    entries: log,
    fileNames: [photoName],
    missingFiles: 0,
    header: { exportedBy: 'Ann' },
  });
  expect([...copy.files()].map((bytes) => Buffer.from(bytes).toString())).toEqual(['a photograph']);
});

it('reads a copy that lacks a file, and says so', async () => {
  expect(await read(parts({}))).toMatchObject({ fileNames: [], missingFiles: 1 });
});

it.each<[string, () => Uint8Array, string, object]>([
  [
    'an entry was changed',
    () => withLog(text.replace('Fan 3', 'Fan 9')),
    'copy_damaged',
    { seq: 2, fault: 'hash' },
  ],
  [
    'its end was cut off',
    () => withLog(text.trimEnd().split('\n').slice(0, -1).join('\n')),
    'copy_damaged',
    { seq: 3, fault: 'cut' },
  ],
  [
    'its time is none',
    () => withLog(text.replace('"exportedAt":"2026', '"exportedAt":"then')),
    'copy_damaged',
    { fault: 'header' },
  ],
  [
    'a file is not what the log names',
    () => packCopy(text, new Map([[photoName, strToU8('another photo')]])),
    'copy_damaged',
    { fault: 'file' },
  ],
  [
    'it has a file that the log does not name',
    () => parts({ [`attachments/${'0'.repeat(64)}`]: photo }),
    'copy_damaged',
    { fault: 'file' },
  ],
  ['it has a part of another kind', () => parts({ '../../evil.exe': photo }), 'copy_unknown', {}],
  ['half of it came', () => withLog(text).subarray(0, 900), 'copy_damaged', {}],
  ['it is another archive', () => zipSync({ 'word/document.xml': photo }), 'copy_unknown', {}],
  ['it is no archive', () => strToU8('a,b'), 'copy_unknown', {}],
  ['it is a bomb', () => withLog(text + ' '.repeat(30_000_000)), 'file_too_large', {}],
  ['it is of a later format', () => withLog(text.replace('"version":1', '"version":2')), 'copy_newer', {}],
])('refuses a copy when %s', async (_, bytes, code, details) => {
  await expect(read(bytes())).rejects.toMatchObject({ code, details });
});

it('refuses entries of a kind that only a later Holdfast knows, by a word of its own', async () => {
  const [first, second] = entries;
  if (!first || !second) throw new Error('no entries');
  const later = { ...second, kind: 'drone' } as unknown as NewEntry;
  const chain = chainEntries(activationId, chainStart, [first, later], { newId: () => u(n++), sha256 });
  const header = JSON.parse(text.slice(0, text.indexOf('\n')));
  const newer = logFileText({ ...header, entries: 2, lastHash: chain.at(-1)?.hash ?? '' }, chain);
  await expect(read(withLog(newer))).rejects.toMatchObject({ code: 'copy_newer' });
});

it('says that a file that is not there can not be read', async () => {
  const nowhere = readCopy(join(folder, 'gone'), async () => {});
  await expect(nowhere).rejects.toMatchObject({ code: 'file_unreadable' });
});
