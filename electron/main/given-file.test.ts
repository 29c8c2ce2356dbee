import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenFile } from './given-file.ts';

describe('givenFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-given-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [['holdfast', 'plan.holdfast'], 'plan.holdfast'],
    [['electron', '/app', '--flag', 'Plan de crise.HOLDFAST'], 'Plan de crise.HOLDFAST'],
    [['holdfast', 'drill.holdfast-activation'], 'drill.holdfast-activation'],
    [['holdfast', '--file=plan.holdfast'], undefined],
    [['/opt/app.holdfast'], undefined],
    [['holdfast', 'list.csv'], undefined],
    [['holdfast'], undefined],
  ])('%j', (argv, name) => {
    expect(givenFile(argv, folder)).toBe(name && join(folder, name));
  });

  it('keeps a full path', () => {
    expect(givenFile(['holdfast', join(folder, 'a.holdfast')], '/elsewhere')).toBe(
      join(folder, 'a.holdfast'),
    );
  });

  it('does not take the folder of an application for a workspace', () => {
    mkdirSync(join(folder, 'code.holdfast'));
    writeFileSync(join(folder, 'code.holdfast', 'package.json'), '{}');
    expect(givenFile(['electron', 'code.holdfast'], folder)).toBeUndefined();
  });
});
