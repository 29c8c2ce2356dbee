import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

type Create = Parameters<typeof desk.call<'records.create'>>[1];
const create = async (kind: Create['kind'], values: object) =>
  (await desk.call('records.create', { kind, values } as Create)).id;

/** An activation that runs a checklist, which may be one of a plan. */
async function declare(checklistId: string, anchors: { S?: string } = {}): Promise<string> {
  const declared = {
    checklistIds: [checklistId],
    mode: 'actual' as const,
    titleEn: 'Outage',
    authority: 'CIO',
  };
  const { id } = await desk.call('activations.declare', { ...declared, severity: 'high', anchors });
  return id;
}

async function checklist(code: string): Promise<string> {
  const id = await create('checklist', { code, titleEn: code, scenario: code });
  await create('checklistTask', { checklistId: id, position: 1, textEn: 'Call', phase: 'alert' });
  return id;
}

const times = async () => {
  const { communications } = await desk.call('communications.list', {});
  return communications.map(({ titleEn, times }) => [titleEn, times.map(({ dueAt }) => dueAt)]);
};

describe('the communication plan', () => {
  it('dates its lines by the calendar and by what runs, and leaves those of another plan without a date', async () => {
    const [outage, strike] = [await checklist('outage'), await checklist('strike')];
    const planId = await create('plan', {
      ...{ code: 'P1', kind: 'continuity', titleEn: 'Outage', checklistIds: [outage] },
    });
    await create('communication', { titleEn: 'Strike notice', anchor: 'S', offsetMinutes: -1440 });
    await create('communication', { titleEn: 'First notice', anchor: 'T', offsetMinutes: 30, planId });
    await create('communication', { titleEn: 'Town hall', dueAt: '2026-11-22T10:50:00.000Z' });
    expect(await times()).toEqual([
      ['Town hall', ['2026-11-22T10:50:00.000Z']],
      ['Strike notice', [null]],
      ['First notice', [null]],
    ]);
    await declare(outage);
    await declare(strike, { S: '2026-12-01T05:00:00.000Z' });
    expect(await times()).toEqual([
      ['Town hall', ['2026-11-22T10:50:00.000Z']],
      ['First notice', ['2026-11-22T11:10:00.000Z']],
      ['Strike notice', ['2026-11-30T05:00:00.000Z']],
    ]);
  });

  it('starts the document of a line with its message, for its audience, bound to what runs', async () => {
    const audienceId = await create('audience', { code: 'ALL', nameEn: 'All staff', everyone: true });
    const id = await create('communication', {
      ...{ titleEn: 'Where to work', titleFr: 'Où travailler', anchor: 'T', channel: 'intranet', audienceId },
      ...{ messageEn: 'Guelph is open.\nBay is not.', messageFr: 'Guelph est ouvert.' },
      documentKind: 'staff-bulletin',
    });
    const activationId = await declare(await checklist('outage'));
    const { id: documentId } = await desk.call('communications.write', { id, activationId });
    const document = await desk.call('documents.get', { id: documentId });
    expect(document).toMatchObject({
      ...{ kind: 'staff-bulletin', titleEn: 'Where to work', titleFr: 'Où travailler' },
      ...{ audienceId, channel: 'intranet', activation: { id: activationId } },
    });
    expect(document.contentEn.content?.slice(0, 2)).toMatchObject([
      { type: 'paragraph', content: [{ text: '[Guelph is open.]' }] },
      { type: 'paragraph', content: [{ text: '[Bay is not.]' }] },
    ]);
    expect(document.contentFr.content?.[0]).toMatchObject({ content: [{ text: '[Guelph est ouvert.]' }] });
    const { communications } = await desk.call('communications.list', {});
    expect(communications[0]?.times).toMatchObject([
      { activationId, isIssued: false, documents: [{ id: documentId, status: 'draft', number: null }] },
    ]);
  });

  it('has a document that was written ahead at hand in the activation that asks for it', async () => {
    const id = await create('communication', {
      ...{ titleEn: 'Notice', anchor: 'T', documentKind: 'service-disruption-notice' },
    });
    const { id: documentId } = await desk.call('communications.write', { id, activationId: null });
    const activationId = await declare(await checklist('outage'));
    const { communications } = await desk.call('communications.list', {});
    expect(communications[0]?.times).toMatchObject([{ activationId, documents: [{ id: documentId }] }]);
  });

  it('says of a line without a kind of document which field it lacks', async () => {
    const id = await create('communication', { titleEn: 'Call the union' });
    expect(await desk.reply('communications.write', { id, activationId: null })).toMatchObject({
      ...{ ok: false, code: 'invalid_input', details: { problems: [{ path: ['documentKind'] }] } },
    });
  });

  it('keeps one outcome for each activation, the last that was told, and what came of those that are over', async () => {
    const id = await create('communication', { titleEn: 'Brief managers', anchor: 'T' });
    const activationId = await declare(await checklist('outage'));
    await desk.call('communications.settle', { id, activationId, outcome: 'cancelled', note: 'Too early' });
    desk.clock.pass(5);
    const at = desk.clock.now();
    await desk.call('communications.settle', { id, activationId, outcome: 'done', note: '40 came' });
    const outcomes = async () =>
      (await desk.call('communications.list', {})).communications[0]?.times.map((time) => [
        time.activationId,
        time.outcome?.outcome,
        time.outcome?.note,
        time.outcome?.at,
      ]);
    expect(await outcomes()).toEqual([[activationId, 'done', '40 came', at]]);
    await desk.call('activations.act', { id: activationId, command: { act: 'standDown' } });
    expect(await outcomes()).toEqual([
      [null, undefined, undefined, undefined],
      [activationId, 'done', '40 came', at],
    ]);
    await desk.call('changes.undo', {});
    expect((await outcomes())?.[1]?.slice(1, 3)).toEqual(['cancelled', 'Too early']);
  });
});

describe('the communication plan in Word', () => {
  it.each(['en', 'fr'] as const)(
    'has a table for each plan, and nothing that the checks stop, in %s',
    async (language) => {
      const planId = await create('plan', {
        code: 'S',
        kind: 'strikeContingency',
        titleEn: 'Strike',
        titleFr: 'Grève',
      });
      await desk.call('communications.bring', { id: 'strike', planId });
      await create('communication', { titleEn: 'Town hall {name-0}', dueAt: '2026-11-29T15:00:00.000Z' });
      const path = join(desk.folder, 'plan.docx');
      const token = await desk.grant(path);
      const { lines } = await desk.call('communications.export', { jobId: randomUUID(), token, language });
      const bytes = readFileSync(path);
      expect(lines).toBeGreaterThan(10);
      expect(lintDocx(bytes)).toEqual([]);
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
      expect(xml).toContain(language === 'fr' ? 'Grève' : 'By the calendar');
    },
  );
});
