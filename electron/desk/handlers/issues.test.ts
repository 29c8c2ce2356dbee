import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let lead: string;
beforeEach(async () => {
  desk = await testDesk();
  const values = { code: 'COM', nameEn: 'Communications lead', nameFr: 'Responsable des communications' };
  lead = (await desk.call('records.create', { kind: 'role', values })).id;
});
afterEach(() => desk.close());

type Take = Parameters<typeof desk.call<'issues.take'>>[1];
const take = (title: string, more: Partial<Take> = {}) =>
  desk.call('issues.take', { title, lang: 'en', ...more });
const update = (id: string, patch: object) =>
  desk.call('records.update', { kind: 'issue', id, patch } as Parameters<
    typeof desk.call<'records.update'>
  >[1]);

describe('an issue', () => {
  it('tells what it lacks before its approvers see it, and who is to approve first', async () => {
    const { id } = await take('Is the office open?', { leadRoleId: lead, class: 'contentious' });
    expect(await desk.reply('issues.act', { id, act: 'submit' })).toMatchObject({
      ok: false,
      code: 'issue_incomplete',
      details: { problems: [{ field: 'proposedAction' }, { field: 'approverRoleIds' }] },
    });
    expect(await desk.reply('issues.act', { id, act: 'answer', text: 'Yes' })).toMatchObject({
      ok: false,
      code: 'issue_state',
    });
    await update(id, { proposedAction: 'Say yes', approverRoleIds: [lead] });
    await desk.call('issues.act', { id, act: 'submit' });
    expect(await desk.reply('issues.act', { id, act: 'approve' })).toMatchObject({ code: 'approval_order' });
    await desk.call('issues.act', { id, act: 'approve', roleId: lead });
    expect((await desk.call('issues.get', { id })).state).toBe('approved');
    expect(desk.logged).toEqual([]);
  });

  it('is answered by a document under its title, in the language that it is worked in, once', async () => {
    const { id } = await take('Qui est payé ?', { lang: 'fr', leadRoleId: lead });
    const answer = await desk.call('issues.startResponse', { id, kind: 'questions-and-answers' });
    const document = await desk.call('documents.get', { id: answer.id });
    expect([document.titleEn, document.titleFr, document.status]).toEqual(['', 'Qui est payé ?', 'draft']);
    const { response } = await desk.call('issues.get', { id });
    expect(response).toMatchObject({ id: answer.id, kind: 'questions-and-answers', status: 'draft' });
    expect(await desk.reply('issues.startResponse', { id, kind: 'key-messages' })).toMatchObject({
      ok: false,
      code: 'issue_state',
    });
  });

  it('is told of in the note that answers it, marked as confidential where it is, and in no other note', async () => {
    const { id } = await take('Late pay', { class: 'confidential', leadRoleId: lead });
    await update(id, { background: 'Two people.' });
    const note = await desk.call('issues.startResponse', { id, kind: 'briefing-note' });
    const other = await desk.call('documents.create', { kind: 'briefing-note' });
    const shown = async (document: { id: string }) =>
      (await desk.call('documents.preview', { id: document.id, language: 'en' })).html;
    const { code } = await desk.call('issues.get', { id });
    expect(await shown(note)).toContain(`Issue ${code}: raised by`);
    expect(await shown(note)).toContain('Two people.');
    expect(await shown(note)).toContain('CONFIDENTIAL');
    expect(await shown(note)).not.toContain('Nothing is written down yet');
    expect(await shown(other)).not.toContain('raised by');
    expect(await shown(other)).not.toContain('CONFIDENTIAL');
    const { problems } = await desk.call('documents.check', { id: other.id });
    expect(problems.filter((each) => each.said.startsWith('issue.'))).toEqual([]);
  });

  it('is counted beside the other sections while it waits', async () => {
    const { id } = await take('One');
    await take('Two');
    await desk.call('issues.act', { id, act: 'close', text: 'Withdrawn' });
    expect((await desk.call('plan.summary', {})).issues).toBe(1);
  });
});

describe('the list of the week', () => {
  const write = async (language: 'en' | 'fr', confidential = false) => {
    const path = join(desk.folder, `list-${language}-${confidential}.docx`);
    const token = await desk.grant(path);
    const jobId = crypto.randomUUID();
    const { issues } = await desk.call('issues.exportList', { jobId, token, language, confidential });
    const bytes = readFileSync(path);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    return { issues, problems: lintDocx(bytes), xml, text: xml.replace(/<[^>]+>/g, ' ') };
  };

  beforeEach(async () => {
    await take('Routine and late', { dueAt: '2026-11-20T17:00:00.000Z', leadRoleId: lead, source: 'Ada' });
    await take('Que dit-on aux médias ?', { lang: 'fr', class: 'contentious' });
    await take('Who is under inquiry', { class: 'confidential' });
    const { id } = await take('Over');
    await desk.call('issues.act', { id, act: 'close', text: 'Asked by mistake' });
  });

  it.each(['en', 'fr'] as const)(
    'is a sound Word file in %s, without what is confidential',
    async (language) => {
      const { issues, problems, text } = await write(language);
      expect(issues).toBe(3);
      expect(problems).toEqual([]);
      expect(text).toContain('IR-2026-002');
      expect(text).not.toContain('inquiry');
      expect(text).toContain('Asked by mistake');
      expect(text.indexOf('IR-2026-002')).toBeLessThan(text.indexOf('IR-2026-001'));
    },
    60_000,
  );

  it('marks the language of each issue, and has what is confidential when asked', async () => {
    const { issues, text, xml } = await write('en', true);
    expect(issues).toBe(4);
    expect(text).toContain('Who is under inquiry');
    expect(xml).toMatch(/<w:lang w:val="fr-CA"[^>]*\/>.{0,200}Que dit-on aux médias/);
  }, 60_000);
});
