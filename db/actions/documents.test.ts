import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RichTextDoc } from '../../domain/documents/rich-text.ts';
import { storedLog } from '../queries/activations.ts';
import {
  documentIssues,
  getDocument,
  givenNumbers,
  issuedReports,
  listDocuments,
} from '../queries/documents.ts';
import { findRecords } from '../queries/find.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { actInActivation } from './activation-act.ts';
import { declareActivation } from './activation-declare.ts';
import { type DocumentToIssue, issueDocument } from './document-issue.ts';
import {
  archiveDocument,
  confirmPair,
  createDocument,
  draftFrom,
  type NewDocument,
  saveDocument,
} from './document-write.ts';
import { createRecord, removeRecord } from './save-record.ts';

let desk: TestWorkspace;
beforeEach(async () => {
  desk = await testWorkspace();
});
afterEach(() => desk.remove());

function words(text: string): RichTextDoc {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

const bulletin: NewDocument = {
  kind: 'staff-bulletin',
  titleEn: 'Water leak',
  titleFr: 'Fuite d’eau',
  contentEn: words('Stay home.'),
  contentFr: words('Restez à la maison.'),
  activationId: null,
  checklistId: null,
};

async function toIssue(id: string, number = 'SB-2026-001'): Promise<DocumentToIssue> {
  const { updatedAt } = await getDocument(desk.db, id);
  const model = {
    lang: 'en' as const,
    title: 'Water leak',
    subject: 's',
    creator: 'c',
    created: desk.clock.now(),
    paper: 'letter' as const,
    identity: { id, kind: 'staff-bulletin' },
    running: { owner: '', reference: '' },
    words: {
      pageOfPages: '',
      contents: '',
      done: '',
      task: '',
      due: '',
      responsible: '',
      boxTicked: '',
      boxOpen: '',
      noticeInfo: '',
      noticeWarning: '',
      factMissing: '',
    },
    sections: [],
  };
  const frozen = {
    facts: { inline: { 'organisation.hotline': '555-0100' }, blocks: {} },
    fingerprint: 'f00d',
  };
  return {
    id,
    checkedAt: updatedAt,
    number,
    version: 1,
    issuedAt: desk.clock.now(),
    chain: [],
    emergency: null,
    languages: [
      { language: 'en', model, ...frozen },
      { language: 'fr', model: { ...model, lang: 'fr' }, ...frozen },
    ],
  };
}

async function trail(id: string) {
  const rows = await desk.db
    .selectFrom('documentChange')
    .selectAll()
    .where('documentId', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ op, before, after }) => ({ op, before: JSON.parse(before), after: JSON.parse(after) }));
}

async function declare(): Promise<string> {
  const checklist = await createRecord(desk, 'checklist', {
    code: 'leak',
    titleEn: 'Leak',
    scenario: 'building-loss',
  });
  await createRecord(desk, 'checklistTask', { checklistId: checklist, position: 1, textEn: 'Close the tap' });
  return await declareActivation(desk, {
    checklistIds: [checklist],
    mode: 'exercise',
    speed: 1,
    standby: false,
    planIds: [],
    exerciseId: null,
    titleEn: 'Leak exercise',
    titleFr: '',
    severity: 'low',
    authority: 'Plan',
    timeZone: null,
    anchors: { T: null, S: null, I: null },
    absences: [],
    holders: [],
  });
}

describe('a draft', () => {
  it('keeps the checklist that it was written from', async () => {
    const checklistId = await createRecord(desk, 'checklist', { code: 'C1', titleEn: 'Water leak' });
    const id = await createDocument(desk, { ...bulletin, kind: 'checklist', checklistId });
    await expect(removeRecord(desk, 'checklist', checklistId)).rejects.toMatchObject({
      code: 'still_referenced',
      details: { references: [{ kind: 'document', id, labelEn: 'Water leak', labelFr: 'Fuite d’eau' }] },
    });
  });

  it('is kept as it was written', async () => {
    const id = await createDocument(desk, bulletin);
    expect(await getDocument(desk.db, id)).toMatchObject({ ...bulletin, status: 'draft', number: null });
    expect(await listDocuments(desk.db)).toMatchObject([{ id, titleEn: 'Water leak' }]);
  });

  it('moves the time of the language that was changed, and of no other', async () => {
    const id = await createDocument(desk, bulletin);
    const { frChangedAt } = await getDocument(desk.db, id);
    desk.clock.pass(5);
    const saved = await saveDocument(desk, id, {
      contentEn: words('Stay home today.'),
      contentFr: bulletin.contentFr,
    });
    expect(saved).toMatchObject({ enChangedAt: desk.clock.now(), updatedAt: desk.clock.now(), frChangedAt });
    await confirmPair(desk, id);
    expect((await getDocument(desk.db, id)).frChangedAt).toBe(desk.clock.now());
  });

  it('is not touched by a save that changes nothing', async () => {
    const id = await createDocument(desk, bulletin);
    const before = await getDocument(desk.db, id);
    desk.clock.pass(5);
    await saveDocument(desk, id, { titleEn: 'Water leak', contentEn: words('Stay home.') });
    expect(await getDocument(desk.db, id)).toEqual(before);
    expect(await trail(id)).toHaveLength(1);
  });

  it('has a trail with a row for each sitting', async () => {
    const id = await createDocument(desk, bulletin);
    for (const titleEn of ['W', 'Wa', 'Wat']) {
      desk.clock.pass(1);
      await saveDocument(desk, id, { titleEn });
    }
    desk.clock.pass(30);
    await saveDocument(desk, id, { titleEn: 'Water' });
    expect(await trail(id)).toMatchObject([
      { op: 'create' },
      { op: 'edit', before: { titleEn: 'Water leak' }, after: { titleEn: 'Wat' } },
      { op: 'edit', before: { titleEn: 'Wat' }, after: { titleEn: 'Water' } },
    ]);
  });

  it('is found by its titles until it is archived', async () => {
    const id = await createDocument(desk, bulletin);
    await saveDocument(desk, id, { titleFr: 'Dégât d’eau' });
    expect(await findRecords(desk.db, 'degat', 5)).toMatchObject([{ kind: 'document', id }]);
    await archiveDocument(desk, id, true);
    expect(await findRecords(desk.db, 'degat', 5)).toEqual([]);
    expect(await listDocuments(desk.db)).toEqual([]);
    await expect(saveDocument(desk, id, { titleEn: 'x' })).rejects.toMatchObject({ code: 'document_state' });
    await archiveDocument(desk, id, false);
    expect(await findRecords(desk.db, 'degat', 5)).toHaveLength(1);
  });
});

describe('issuing', () => {
  it('gives the number, freezes both languages and lets nobody change them', async () => {
    const id = await createDocument(desk, bulletin);
    await issueDocument(desk, await toIssue(id));
    expect(await getDocument(desk.db, id)).toMatchObject({
      status: 'issued',
      number: 'SB-2026-001',
      issuedBy: 'Test Author',
      issuedAt: desk.clock.now(),
    });
    expect(
      (await documentIssues(desk.db, id)).map(({ language, fingerprint }) => [language, fingerprint]),
    ).toEqual([
      ['en', 'f00d'],
      ['fr', 'f00d'],
    ]);
    expect(await givenNumbers(desk.db)).toEqual(['SB-2026-001']);
    await expect(saveDocument(desk, id, { titleEn: 'x' })).rejects.toMatchObject({ code: 'document_state' });
    await expect(archiveDocument(desk, id, true)).rejects.toMatchObject({ code: 'document_state' });
    await expect(issueDocument(desk, await toIssue(id, 'SB-2026-002'))).rejects.toMatchObject({
      code: 'document_state',
    });
    for (const change of [
      desk.db.updateTable('documentIssue').set({ model: '{}' }),
      desk.db.deleteFrom('documentIssue'),
    ]) {
      await expect(change.execute()).rejects.toThrow('stays as it was');
    }
  });

  it('is refused when the draft has been changed since it was checked', async () => {
    const id = await createDocument(desk, bulletin);
    const checked = await toIssue(id);
    desk.clock.pass(1);
    await saveDocument(desk, id, { titleEn: 'Flood' });
    await expect(issueDocument(desk, checked)).rejects.toMatchObject({ code: 'changed_since' });
    expect((await getDocument(desk.db, id)).status).toBe('draft');
  });

  it('is refused with a number that was given already, and leaves nothing behind', async () => {
    const first = await createDocument(desk, bulletin);
    await issueDocument(desk, await toIssue(first));
    const second = await createDocument(desk, bulletin);
    await expect(issueDocument(desk, await toIssue(second))).rejects.toMatchObject({ code: 'duplicate' });
    expect(await documentIssues(desk.db, second)).toEqual([]);
    expect((await getDocument(desk.db, second)).number).toBeNull();
  });

  it('is logged in the activation that the document belongs to', async () => {
    const activationId = await declare();
    const id = await createDocument(desk, { ...bulletin, kind: 'situation-report', activationId });
    expect(await issuedReports(desk.db, activationId)).toBe(0);
    await issueDocument(desk, await toIssue(id, 'EX-SR-2026-001'));
    const [, entry] = await storedLog(desk.db, activationId);
    expect(entry?.kind).toBe('document');
    expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({
      documentId: id,
      number: 'EX-SR-2026-001',
      titleFr: 'Fuite d’eau',
    });
    expect(await issuedReports(desk.db, activationId)).toBe(1);
  });

  it('does not happen when the log of the activation is closed', async () => {
    const activationId = await declare();
    await actInActivation(desk, activationId, { act: 'standDown', at: null, lateReason: '', text: '' });
    await actInActivation(desk, activationId, { act: 'close', at: null, lateReason: '', text: '' });
    const id = await createDocument(desk, { ...bulletin, activationId });
    await expect(issueDocument(desk, await toIssue(id))).rejects.toMatchObject({ code: 'activation_state' });
    expect((await getDocument(desk.db, id)).status).toBe('draft');
  });
});

describe('draftFrom', () => {
  it('starts a new draft with the words of what was issued', async () => {
    const id = await createDocument(desk, bulletin);
    await issueDocument(desk, await toIssue(id));
    const draft = await draftFrom(desk, id, 'newVersion');
    expect(await getDocument(desk.db, draft)).toMatchObject({
      ...bulletin,
      status: 'draft',
      number: null,
      issuedAt: null,
      nextUpdateAt: null,
      basedOnId: id,
    });
  });
});
