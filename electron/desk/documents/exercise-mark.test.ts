import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actInActivation } from '../../../db/actions/activation-act.ts';
import { declareActivation } from '../../../db/actions/activation-declare.ts';
import { createRecord } from '../../../db/actions/save-record.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import { activationCommand, declarationInput } from '../../../domain/activation/command-schema.ts';
import { documentKinds, kindsOfTheEnd } from '../../../domain/documents/kinds.ts';
import { renderHtml } from '../../documents/render-html.ts';
import { currentModel } from './compose.ts';
import { createFromTemplate } from './create.ts';
import { wordFiles } from './word-files.ts';

let workspace: TestWorkspace;
let checklistId: string;

beforeEach(async () => {
  workspace = await testWorkspace();
  checklistId = await createRecord(workspace, 'checklist', { code: 'outage', titleEn: 'Outage' });
});
afterEach(() => workspace.remove());

async function activation(mode: 'actual' | 'exercise'): Promise<string> {
  const words = { titleEn: 'Water', titleFr: 'Eau', severity: 'low', authority: 'Director' } as const;
  const input = { checklistIds: [checklistId], mode, anchors: {}, ...words };
  return await declareActivation(workspace, declarationInput.parse(input));
}

/** Every kind of document of an activation that is stood down: bound to it and to its checklist. */
async function* files(activationId: string) {
  await actInActivation(workspace, activationId, activationCommand.parse({ act: 'standDown' }));
  for (const kind of documentKinds) {
    const bound = { kind, activationId, checklistId: kind === 'checklist' ? checklistId : null };
    const more = { form: 'tactical', asOf: null, nextUpdateAt: null } as const;
    const id = await createFromTemplate(workspace, { ...bound, ...more });
    const wanted = [{ id, languages: ['en' as const, 'fr' as const] }];
    for await (const { name, bytes } of wordFiles(workspace.db, wanted, workspace.clock.now()))
      yield { kind, id, name, parts: unzipSync(bytes) };
  }
}

/** The text of the parts of a Word file whose names match. */
function textOf(parts: Record<string, Uint8Array>, named: RegExp): string[] {
  return Object.entries(parts)
    .filter(([path]) => named.test(path))
    .map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, ''));
}

const mark = /EXERCISE – EXERCICE|EXERCICE – EXERCISE/;

describe('every kind of document, in both languages,', () => {
  it('of an exercise says so on its cover, at the head and foot of each page, in its preview and in its name', async () => {
    let count = 0;
    for await (const { kind, id, name, parts } of files(await activation('exercise'))) {
      const [body = ''] = textOf(parts, /^word\/document\.xml$/);
      expect(body, name).toMatch(mark);
      const heads = textOf(parts, /^word\/header\d*\.xml$/);
      const feet = textOf(parts, /^word\/footer\d*\.xml$/);
      expect([heads.length, feet.length].every((each) => each > 0)).toBe(true);
      for (const page of [...heads, ...feet]) expect(page, name).toMatch(mark);
      expect(name).toMatch(/^(EXERCISE|EXERCICE) /);
      const model = await currentModel(
        workspace.db,
        await getDocument(workspace.db, id),
        'en',
        workspace.clock.now(),
      );
      expect(model && renderHtml(model), kind).toMatch(mark);
      count += 1;
    }
    expect(count).toBe(documentKinds.length * 2);
    expect(kindsOfTheEnd.every((kind) => documentKinds.includes(kind))).toBe(true);
  });

  it('of the real thing says so nowhere', async () => {
    let count = 0;
    for await (const { name, parts } of files(await activation('actual'))) {
      for (const text of textOf(parts, /\.xml$/)) expect(text, name).not.toMatch(mark);
      expect(name).not.toMatch(/EXERC/);
      count += 1;
    }
    expect(count).toBe(documentKinds.length * 2);
  });
});
