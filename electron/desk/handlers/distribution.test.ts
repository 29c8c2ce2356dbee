import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import type { Input } from '../../contract/call.ts';
import type { DeskContract } from '../../contract/contract.ts';
import { declareSmall } from '../testing/declare-small.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;

beforeEach(async () => {
  desk = await testDesk();
  await hotline('416-555-0100');
});
afterEach(() => desk.close());

async function hotline(value: string): Promise<void> {
  const { id } = await desk.call('organisation.get', {});
  await desk.call('records.update', { kind: 'organisation', id, patch: { hotline: value } });
}

function citing(...keys: string[]): RichTextDoc {
  return {
    type: 'doc',
    content: keys.map((key) => ({ type: 'paragraph', content: [{ type: 'fact', attrs: { key } }] })),
  };
}

async function issue(id: string): Promise<void> {
  await desk.call('documents.issue', { jobId: crypto.randomUUID(), id, languages: ['en', 'fr'] });
}

/** A bulletin that cites the hotline and the name of the organisation, issued a minute later. */
async function issued(content = citing('organisation.hotline', 'organisation.name')): Promise<string> {
  const { id } = await desk.call('documents.create', { kind: 'staff-bulletin' });
  const patch = { titleEn: 'Closed', titleFr: 'Fermé', contentEn: content, contentFr: content };
  await desk.call('documents.save', { id, patch });
  await issue(id);
  desk.clock.pass(1);
  return id;
}

const count = async () => (await desk.call('wrong.count', {})).documents;

describe('documents that are wrong', () => {
  it('says what was said and what is so, since when, by whom, and to whom it went', async () => {
    const id = await issued();
    expect(await desk.call('wrong.list', {})).toEqual([]);
    await desk.call('distribution.record', { documentId: id, channel: 'web', language: 'both', to: null });
    const at = desk.clock.now();
    await hotline('416-555-0199');
    const [found] = await desk.call('wrong.list', {});
    expect(found).toMatchObject({
      ...{ id, number: 'SB-2026-001', version: 1, correctionId: null },
      sent: [{ channel: 'web', people: 0 }],
    });
    expect(found?.facts).toMatchObject([
      {
        ...{ key: 'organisation.hotline', weight: 'telephone', stillRight: null },
        was: { en: ['416-555-0100'], fr: ['416-555-0100'] },
        is: { en: ['416-555-0199'], fr: ['416-555-0199'] },
        since: { at, by: 'Test Author' },
      },
    ]);
    expect(await count()).toBe(1);
  });

  it('leaves alone what somebody says is right all the same, for that value', async () => {
    const id = await issued();
    await hotline('416-555-0199');
    const [found] = await desk.call('wrong.list', {});
    const { key = '', value = '' } = found?.facts[0] ?? {};
    const said = { documentId: id, key, value };
    expect(await desk.reply('wrong.stillRight', { ...said, reason: ' ' })).toMatchObject({
      code: 'reason_required',
    });
    await desk.call('wrong.stillRight', { ...said, reason: 'Both numbers ring here' });
    expect(await count()).toBe(0);
    const { findings } = await desk.call('findings.list', { ruleId: 'documentOutdated' });
    expect(findings).toEqual([]);
    const [listed] = await desk.call('wrong.list', {});
    expect(listed?.facts[0]?.stillRight).toMatchObject({
      ...{ by: 'Test Author', reason: 'Both numbers ring here' },
    });
    await hotline('416-555-0177');
    expect(await count()).toBe(1);
    await hotline('416-555-0199');
    expect(await count()).toBe(0);
    await desk.call('wrong.takeBack', { documentId: id, key });
    expect(await count()).toBe(1);
  });

  it('is corrected in one act, once, and says so at its head in both languages', async () => {
    const id = await issued();
    await hotline('416-555-0199');
    const draft = await desk.call('documents.draftFrom', { id, relation: 'correction' });
    expect((await desk.call('documents.draftFrom', { id, relation: 'correction' })).id).toBe(draft.id);
    expect((await desk.call('wrong.list', {}))[0]?.correctionId).toBe(draft.id);
    const document = await desk.call('documents.get', { id: draft.id });
    expect(document.relation).toBe('correction');
    for (const language of ['en', 'fr'] as const) {
      const { html } = await desk.call('documents.preview', { id: draft.id, language });
      const text = html.replace(/<[^>]+>/g, '').replace(/[\u2010\u2011]/g, '-');
      expect(text).toContain('SB-2026-001');
      expect(text).toMatch(/416-555-0100[^.]*416-555-0199/);
    }
    await issue(draft.id);
    expect(await count()).toBe(0);
    const next = await desk.call('documents.draftFrom', { id: draft.id, relation: 'newVersion' });
    const { contentEn } = await desk.call('documents.get', { id: next.id });
    expect(contentEn.content?.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });

  it('hears of a new telephone of somebody who holds a role of a running activation', async () => {
    const person = { employeeNumber: '1', givenName: 'Ann', familyName: 'Roy' };
    const { id: personId } = await desk.call('records.create', { kind: 'person', values: person });
    const contact = { personId, kind: 'workPhone', value: '416-555-0140', rank: 1 } as const;
    const { id: contactId } = await desk.call('records.create', { kind: 'contactMethod', values: contact });
    const role = { code: 'NET', nameEn: 'Network lead' };
    const { id: roleId } = await desk.call('records.create', { kind: 'role', values: role });
    await desk.call('records.create', { kind: 'roleAssignment', values: { roleId, personId, rank: 1 } });
    const { id: activationId } = await declareSmall(desk);
    const { id } = await desk.call('documents.create', { kind: 'staff-bulletin', activationId });
    const content = citing('role.NET.holder', 'role.NET.phone');
    const patch = { titleEn: 'Call us', titleFr: 'Appelez-nous', contentEn: content, contentFr: content };
    await desk.call('documents.save', { id, patch });
    await issue(id);
    desk.clock.pass(1);
    expect(await count()).toBe(0);
    const moved = { value: '416-555-0141' };
    await desk.call('records.update', { kind: 'contactMethod', id: contactId, patch: moved });
    const [found] = await desk.call('wrong.list', {});
    expect(found?.facts).toMatchObject([
      {
        ...{ key: 'role.NET.phone', weight: 'telephone', since: { at: desk.clock.now() } },
        was: { en: ['416-555-0140'] },
        is: { en: ['416-555-0141'] },
      },
    ]);
  });

  it('hears of a function of a running activation, and of nothing once it is over', async () => {
    const values = { code: 'pay', nameEn: 'Payroll', nameFr: 'Paie', tier: 1 };
    const { id: functionId } = await desk.call('records.create', { kind: 'criticalFunction', values });
    const { id: activationId } = await declareSmall(desk);
    const { id } = await desk.call('documents.create', { kind: 'staff-bulletin', activationId });
    const content = citing('services.summary');
    const patch = { titleEn: 'Open', titleFr: 'Ouvert', contentEn: content, contentFr: content };
    await desk.call('documents.save', { id, patch });
    await issue(id);
    desk.clock.pass(1);
    expect(await count()).toBe(0);
    const act = (command: Input<DeskContract, 'activations.act'>['command']) =>
      desk.call('activations.act', { id: activationId, command });
    await act({ act: 'setFunction', functionId, state: 'stopped', text: '' });
    const [found] = await desk.call('wrong.list', {});
    expect(found?.facts).toMatchObject([{ key: 'services.summary', weight: 'service' }]);
    expect(found?.facts[0]?.since?.at).toBe(desk.clock.now());
    await act({ act: 'standDown', text: '' });
    expect(await count()).toBe(0);
  });
});

describe('where documents went', () => {
  it('finds who got which version when, by person and by document', async () => {
    const id = await issued();
    const personId = (
      await desk.call('records.create', {
        kind: 'person',
        values: { employeeNumber: '1', givenName: 'Béa', familyName: 'Côté' },
      })
    ).id;
    const audience = { code: 'ALL', nameEn: 'All staff', nameFr: 'Tout le personnel', everyone: true };
    const { id: audienceId } = await desk.call('records.create', { kind: 'audience', values: audience });
    const made = { documentId: id, channel: 'email' as const, language: 'both' as const };
    const { id: entry } = await desk.call('distribution.record', { ...made, to: { audienceId } });
    const [found, ...others] = await desk.call('distribution.search', { words: 'cote' });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ people: 1, document: { number: 'SB-2026-001', version: 1 } });
    expect(found?.found.map((each) => each.personId)).toEqual([personId]);
    expect(await desk.call('distribution.search', { words: 'sb-2026-001' })).toHaveLength(1);
    expect(await desk.call('distribution.search', { words: 'nobody' })).toEqual([]);

    const version = await desk.call('documents.draftFrom', { id, relation: 'newVersion' });
    await issue(version.id);
    const { entries, before } = await desk.call('distribution.ofDocument', { documentId: version.id });
    expect(entries).toEqual([]);
    expect(before.map((each) => each.id)).toEqual([entry]);
    await desk.call('distribution.strike', { id: entry, reason: 'Not sent after all' });
    const after = await desk.call('distribution.ofDocument', { documentId: version.id });
    expect(after.before).toEqual([]);
  });
});
