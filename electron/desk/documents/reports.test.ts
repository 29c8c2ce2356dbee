import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actInActivation } from '../../../db/actions/activation-act.ts';
import { declareActivation } from '../../../db/actions/activation-declare.ts';
import { saveDocument } from '../../../db/actions/document-write.ts';
import { createRecord } from '../../../db/actions/save-record.ts';
import { activationState } from '../../../db/queries/activations.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import type { ActivationCommandInput } from '../../../domain/activation/command.ts';
import { activationCommand } from '../../../domain/activation/command-schema.ts';
import { plainText } from '../../../domain/documents/blocks.ts';
import type { DocumentModel } from '../../../domain/documents/model.ts';
import { factKeys, type RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { approveDocument } from '../example/approve-document.ts';
import { lintDocuments } from '../jobs/lint-documents.ts';
import { compose, readComposition } from './compose.ts';
import { createFromTemplate } from './create.ts';
import { issueDraft } from './issue.ts';

let workspace: TestWorkspace;
let activationId: string;
let task: string;

beforeEach(async () => {
  workspace = await testWorkspace();
  const role = await createRecord(workspace, 'role', { code: 'IL', nameEn: 'Lead' });
  const names = { code: 'C1', titleEn: 'Fire', titleFr: 'Feu', scenario: 'fire' };
  const checklistId = await createRecord(workspace, 'checklist', names);
  task = await createRecord(workspace, 'checklistTask', {
    ...{ checklistId, position: 1, textEn: 'Evacuate', textFr: 'Évacuer', phase: 'alert', roleId: role },
    ...{ anchor: 'T', offsetMinutes: 5 },
  });
  activationId = await declareActivation(workspace, {
    ...{ checklistIds: [checklistId], mode: 'exercise', speed: 1, standby: false, planIds: [] },
    ...{ exerciseId: null, titleEn: 'Fire drill', titleFr: 'Exercice incendie', severity: 'high' },
    ...{ authority: '', timeZone: null, anchors: { T: null, S: null, I: null }, absences: [], holders: [] },
  });
});
afterEach(() => workspace.remove());

const act = (command: ActivationCommandInput) =>
  actInActivation(workspace, activationId, activationCommand.parse(command));
const decide = (text: string) => act({ act: 'decide', text, reason: 'Safer' });

async function report(more: Partial<Parameters<typeof createFromTemplate>[1]> = {}): Promise<string> {
  const bound = { activationId, checklistId: null };
  return await createFromTemplate(workspace, { kind: 'situation-report', ...bound, ...more });
}

/** Writes what the template asks for in the place of each instruction. */
async function finish(id: string): Promise<void> {
  const { contentEn, contentFr } = await getDocument(workspace.db, id);
  const told = (doc: RichTextDoc): RichTextDoc =>
    JSON.parse(JSON.stringify(doc).replace(/\[(?:Say|Dites|Name|Nommez)[^\]]*\]/g, 'Told.'));
  await saveDocument(workspace, id, { contentEn: told(contentEn), contentFr: told(contentFr) });
}

async function issue(id: string): Promise<string> {
  await finish(id);
  await approveDocument(workspace, id);
  return await issueDraft(workspace, id, ['en'], (models) => lintDocuments({ models }));
}

async function modelOf(id: string): Promise<DocumentModel> {
  const document = await getDocument(workspace.db, id);
  return compose(await readComposition(workspace.db, document, workspace.clock.now()), 'en').model;
}

/** Every word of a document, block after block. */
function words(model: DocumentModel): string {
  const lines = model.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): string[] => {
      if (block.type === 'table') return block.rows.map((row) => row.map(plainText).join(' | '));
      if (block.type === 'list') return block.items.flatMap(({ paragraphs }) => paragraphs.map(plainText));
      if (block.type === 'keyFacts')
        return block.facts.map(({ label, value }) => `${label}: ${plainText(value)}`);
      return block.type === 'paragraph' || block.type === 'heading' ? [plainText(block.spans)] : [];
    });
  return lines.join('\n');
}

const hour = 3_600_000;
const hoursLater = (hours: number) =>
  new Date(Date.parse(workspace.clock.now()) + hours * hour).toISOString();

describe('situation reports', () => {
  it('tell what is new since the last one, each with its number, and promise the next', async () => {
    await decide('Leave by the stairs');
    const first = await report({ nextUpdateAt: hoursLater(4) });
    expect(words(await modelOf(first))).toMatch(/Report 1 \(initial\)[\s\S]*Leave by the stairs/);
    expect(await issue(first)).toMatch(/^EX-SR-\d{4}-001$/);
    expect((await activationState(workspace.db, activationId)).nextReportAt).toBe(hoursLater(4));

    workspace.clock.pass(60);
    await decide('Meet at the park');
    const second = words(await modelOf(await report({ nextUpdateAt: hoursLater(4) })));
    expect(second).toMatch(/Report 2 \(update\)/);
    expect(second).toContain('Meet at the park');
    expect(second).not.toContain('Leave by the stairs');
  });

  it('are drawn at an earlier moment, and the next one begins where they ended', async () => {
    const drawnAt = hoursLater(1);
    workspace.clock.pass(90);
    await decide('Call the city');
    const first = await report({ asOf: drawnAt, nextUpdateAt: hoursLater(4) });
    expect(words(await modelOf(first))).not.toContain('Call the city');
    await issue(first);
    workspace.clock.pass(30);
    expect(words(await modelOf(await report({ nextUpdateAt: hoursLater(4) })))).toContain('Call the city');
  });

  it('say nothing of a strike where there is none, and have more for those who act', async () => {
    const cited = async (id: string) => {
      const { contentEn } = await getDocument(workspace.db, id);
      const { inline, blocks } = factKeys(contentEn);
      return [...inline, ...blocks];
    };
    const plain = await cited(await report({ form: 'tactical' }));
    expect(plain).toEqual(expect.arrayContaining(['report.log', 'report.resources', 'report.contacts']));
    expect(plain).not.toContain('report.strike');
    const figures = { dueAtWork: 9, atWork: 4, withdrawn: 5, essentialPresent: 1, essentialAbsent: 0 };
    await act({ act: 'tellStrikeFigures', ...figures });
    expect(await cited(await report({ form: 'tactical' }))).toContain('report.strike');
    expect(words(await modelOf(await report()))).toContain('At work: 4 of 9 due; withdrawn: 5.');
  });
});

describe('what is told after a response', () => {
  it('says what came of it, that its record is whole, and bears the mark of the exercise', async () => {
    workspace.clock.pass(40);
    await act({ act: 'finishTask', task, text: 'All out' });
    await act({ act: 'standDown', text: 'Over' });
    await createRecord(workspace, 'correctiveAction', { titleEn: 'Widen the stairs', activationId });
    const model = await modelOf(await report({ kind: 'after-action-report' }));
    const said = words(model);
    expect(said).toMatch(/1\. Evacuate \|.*35 min late \| Late/);
    expect(said).toContain('Widen the stairs');
    expect(said).toContain('The record has 3 entries.');
    expect(said).toMatch(/Hash of its last entry \(SHA-256\): ([0-9a-f]{8} ?){8}/);
    expect(model.running.marks?.map(({ tone }) => tone)).toContain('exercise');

    const notice = await report({ kind: 'stand-down-notice' });
    await finish(notice);
    expect(words(await modelOf(notice))).toMatch(/ended on .* stood down by/);
  });

  it('is final, with no next report promised', async () => {
    await act({ act: 'standDown', text: '' });
    const said = words(await modelOf(await report({ form: 'tactical' })));
    expect(said).toContain('(final)');
    expect(said).not.toContain('Next report');
  });
});
