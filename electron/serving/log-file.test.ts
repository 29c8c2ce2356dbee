import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log-file.ts';

describe('openLog', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps errors with when and where', () => {
    const log = openLog(join(folder, 'logs'), 'desk');
    log.error('records.update', new TypeError('no such thing'));
    const text = readFileSync(join(folder, 'logs', 'desk.log'), 'utf8');
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT\S+Z records\.update: TypeError: no such thing/);
  });

  it('never grows without end', () => {
    const log = openLog(folder, 'desk');
    for (let i = 0; i < 60; i++) log.note('x'.repeat(50_000));
    expect(readdirSync(folder).sort()).toEqual(['desk.1.log', 'desk.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1_200_000);
  });

  it('does not fail where nothing can be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => openLog(join(file, 'logs'), 'desk').note('lost')).not.toThrow();
  });
});
