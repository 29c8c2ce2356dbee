import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../domain/errors.ts';
import { distributions } from '../queries/distributions.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { type NewDistribution, recordDistribution, strikeDistribution } from './distribute.ts';
import { createDocument } from './document-write.ts';
import { createRecord, updateRecord } from './save-record.ts';

let workspace: TestWorkspace;
let documentId: string;
let audienceId: string;
let annId: string;
let mailId: string;

const empty = { type: 'doc' as const };
beforeEach(async () => {
  workspace = await testWorkspace();
  const kept = { activationId: null, checklistId: null, titleEn: 'Closed', titleFr: 'Fermé' };
  documentId = await createDocument(workspace, {
    ...{ kind: 'staff-bulletin', ...kept, contentEn: empty, contentFr: empty },
  });
  await workspace.db
    .updateTable('document')
    .set({ status: 'issued', number: 'SB-2026-001', issuedAt: '2026-11-22T10:30:20.000Z' })
    .execute();
  const person = (employeeNumber: string, givenName: string, languages: ('en' | 'fr')[]) =>
    createRecord(workspace, 'person', { employeeNumber, givenName, familyName: 'Roy', languages });
  annId = await person('1', 'Ann', ['en']);
  await person('2', 'Bea', ['fr']);
  mailId = await createRecord(workspace, 'contactMethod', {
    ...{ personId: annId, kind: 'email', value: 'ann@org.ca', rank: 1 },
  });
  const audience = { code: 'ALL', nameEn: 'All staff', nameFr: 'Tout le personnel', everyone: true };
  audienceId = await createRecord(workspace, 'audience', audience);
});
afterEach(() => workspace.remove());

function record(fields: Partial<NewDistribution> = {}): Promise<string> {
  return recordDistribution(workspace, {
    ...{ documentId, at: null, channel: 'email', language: 'both', note: '', to: { audienceId } },
    ...fields,
  });
}

async function refused(promise: Promise<unknown>): Promise<ErrorCode | undefined> {
  return await promise.then(
    () => undefined,
    (error) => error.code,
  );
}

describe('recordDistribution', () => {
  it('keeps whom the audience meant, whatever the directory says later', async () => {
    await record({ note: ' from the head of HR ' });
    await updateRecord(workspace, 'contactMethod', mailId, { value: 'other@org.ca' });
    await updateRecord(workspace, 'audience', audienceId, { nameEn: 'Everybody', everyone: false });
    const [kept] = await distributions(workspace.db, documentId);
    expect(kept).toMatchObject({
      ...{ audienceNameEn: 'All staff', audienceNameFr: 'Tout le personnel', channel: 'email' },
      ...{ at: '2026-11-22T10:40:00.000Z', by: 'Test Author', note: 'from the head of HR', struck: null },
      recipients: [
        { personId: annId, name: 'Ann Roy', address: 'ann@org.ca', lang: 'en' },
        { name: 'Bea Roy', address: '', lang: 'fr' },
      ],
    });
  });

  it('goes in one language to those who read it', async () => {
    await record({ language: 'fr' });
    const [kept] = await distributions(workspace.db, documentId);
    expect(kept?.recipients.map(({ name }) => name)).toEqual(['Bea Roy']);
  });

  it('goes again to those who got it before, and to nobody by name', async () => {
    const first = await record();
    await updateRecord(workspace, 'audience', audienceId, { everyone: false });
    await record({ to: { sameAsId: first } });
    await record({ to: null, channel: 'web' });
    const kept = await distributions(workspace.db, documentId);
    expect(kept.map(({ recipients }) => recipients.length)).toEqual([0, 2, 2]);
  });

  it.each([
    ['2026-11-22T10:41:00.000Z', 'invalid_input'],
    ['2026-11-22T10:29:00.000Z', 'invalid_input'],
    ['2026-11-22T10:30:00.000Z', undefined],
  ])('went at %s: %s', async (at, code) => {
    expect(await refused(record({ at }))).toBe(code);
  });

  it('refuses a draft, and an audience that is not there', async () => {
    expect(await refused(record({ to: { audienceId: documentId } }))).toBe('not_found');
    await workspace.db.updateTable('document').set({ status: 'draft' }).execute();
    expect(await refused(record())).toBe('document_state');
  });
});

describe('strikeDistribution', () => {
  it('keeps the entry, with the reason, once', async () => {
    const id = await record();
    expect(await refused(strikeDistribution(workspace, id, '  '))).toBe('reason_required');
    await strikeDistribution(workspace, id, 'Was never sent');
    const [kept] = await distributions(workspace.db, documentId);
    expect(kept?.struck).toEqual({
      ...{ at: '2026-11-22T10:40:00.000Z', by: 'Test Author', reason: 'Was never sent' },
    });
    expect(kept?.recipients).toHaveLength(2);
    expect(await refused(strikeDistribution(workspace, id, 'Again'))).toBe('changed_since');
    expect(await refused(strikeDistribution(workspace, annId, 'What'))).toBe('not_found');
  });
});
