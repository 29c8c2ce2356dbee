import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actInActivation } from '../../../db/actions/activation-act.ts';
import { declareActivation } from '../../../db/actions/activation-declare.ts';
import { createRecord, updateRecord } from '../../../db/actions/save-record.ts';
import { storedLog } from '../../../db/queries/activations.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { Input, Output } from '../../contract/call.ts';
import { documentCalls } from '../../contract/documents.ts';
import { WaitingFolders } from '../continuity-pack/waiting-folders.ts';
import type { DeskContext } from '../desk-context.ts';
import { documentHandlers } from '../handlers/documents.ts';
import { exportDocuments } from '../jobs/export-documents.ts';
import type { JobContext } from '../jobs/job.ts';
import { lintDocuments } from '../jobs/lint-documents.ts';

type Calls = typeof documentCalls;

let workspace: TestWorkspace;
let context: DeskContext;
let target: string;
const cancelled = new AbortController();
let signal: AbortSignal = new AbortController().signal;
let progressed: (number | null)[];

beforeEach(async () => {
  workspace = await testWorkspace();
  target = join(workspace.folder, 'out');
  mkdirSync(target);
  progressed = [];
  signal = new AbortController().signal;
  context = {
    ...workspace,
    openedAt: workspace.clock.now(),
    passedOver: new Set(),
    workspacePath: workspace.path,
    changed: () => {},
    waitingFolders: new WaitingFolders(),
    grantedPath: () => target,
    runJob,
    cancelJob: async () => {},
  };
});
afterEach(() => workspace.remove());

/** The jobs themselves, without a thread of their own. */
async function runJob<R>({ name, input }: { name: string; input: unknown }): Promise<R> {
  const job: JobContext = {
    progress: (share) => progressed.push(share),
    signal,
    workspacePath: workspace.path,
    open: async () => workspace,
    print: async () => null,
  };
  const jobs = new Map<string, (input: never, job: JobContext) => Promise<unknown>>([
    ['export-documents', exportDocuments],
    ['lint-documents', lintDocuments],
  ]);
  const run = jobs.get(name);
  if (!run) throw new Error(`no job ${name}`);
  return (await run(structuredClone(input) as never, job)) as R;
}

/** As the desk serves it: input and output parsed by the contract. */
async function serve<N extends keyof Calls & string>(
  name: N,
  input: Input<Calls, N>,
): Promise<Output<Calls, N>> {
  const { input: inputSchema, output } = documentCalls[name];
  const handler = documentHandlers[name] as (input: unknown, desk: DeskContext) => unknown;
  return output.parse(await handler(inputSchema.parse(input), context)) as Output<Calls, N>;
}

const jobId = () => crypto.randomUUID();

function words(text: string): RichTextDoc {
  return {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Objet' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text },
          { type: 'fact', attrs: { key: 'organisation.hotline' } },
        ],
      },
    ],
  };
}

async function written(
  kind: DocumentKind = 'staff-bulletin',
  activationId: string | null = null,
): Promise<string> {
  const { id } = await serve('documents.create', { kind, activationId });
  const patch = {
    titleEn: 'Water leak',
    titleFr: 'Fuite d’eau',
    contentEn: words('Call '),
    contentFr: words('Appelez le '),
  };
  await serve('documents.save', { id, patch });
  return id;
}

async function setHotline(hotline: string): Promise<void> {
  const { id } = await getOrganisation(workspace.db);
  await updateRecord(workspace, 'organisation', id, { hotline });
}

async function declare(mode: 'actual' | 'exercise' = 'exercise'): Promise<string> {
  const checklistId = await createRecord(workspace, 'checklist', {
    code: `leak-${mode}`,
    titleEn: 'Leak',
    titleFr: 'Fuite',
    scenario: 'building-loss',
  });
  await createRecord(workspace, 'checklistTask', {
    checklistId,
    position: 1,
    textEn: 'Close the tap',
    offsetMinutes: 5,
  });
  return await declareActivation(workspace, {
    checklistIds: [checklistId],
    mode,
    speed: 1,
    standby: false,
    planIds: [],
    exerciseId: null,
    titleEn: 'Leak at 777 Bay',
    titleFr: 'Fuite au 777, rue Bay',
    severity: 'high',
    authority: 'Plan',
    timeZone: null,
    anchors: { T: null, S: null, I: null },
    absences: [],
    holders: [],
  });
}

const issue = (id: string) => serve('documents.issue', { id, languages: ['en', 'fr'], jobId: jobId() });
const exportTo = (
  documents: { id: string; languages: ('en' | 'fr')[] }[],
  into: 'file' | 'folder' = 'folder',
) => serve('documents.export', { jobId: jobId(), token: 'granted', into, documents });

/** A hyphen in Word that does not break has a mark of its own. */
function readable(xml: string): string {
  const hyphenated = xml.replace(/<\/w:t><w:noBreakHyphen\/><w:t[^>]*>/g, '-');
  return hyphenated.replace(/<[^>]+>/g, ' ');
}

function wordText(path: string): string {
  return Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, bytes]) => readable(strFromU8(bytes)))
    .join(' ');
}

describe('a document from a template', () => {
  it('is about what it was started for, and says what is to be written', async () => {
    const activationId = await declare();
    const { id } = await serve('documents.create', { kind: 'checklist', activationId });
    const opened = await serve('documents.get', { id });
    expect(opened).toMatchObject({
      titleEn: 'Leak',
      titleFr: 'Fuite',
      activation: { titleEn: 'Leak at 777 Bay', exercise: true },
    });
    expect(opened.checklist?.nameEn).toBe('Leak');
    const { problems, nextNumber } = await serve('documents.check', { id });
    expect(nextNumber).toBe('EX-CL-2026-001');
    expect(problems).toContainEqual(
      expect.objectContaining({ lang: 'fr', code: 'fact_missing', said: 'organisation.hotline' }),
    );
  });

  it('says of a missing fact why, by its role, and where it is set', async () => {
    const roleId = await createRecord(workspace, 'role', { code: 'c7', nameEn: 'Communications lead' });
    const { id } = await serve('documents.create', { kind: 'staff-bulletin' });
    const { problems } = await serve('documents.check', { id });
    const facts = problems.flatMap(({ lang, fact }) => (fact && lang === 'en' ? [fact] : []));
    const ofRole = facts.filter(({ code }) => code === 'c7');
    expect(ofRole).toEqual([
      expect.objectContaining({ reason: 'roleEmpty', place: { at: 'role', id: roleId } }),
    ]);
    expect(facts).toContainEqual(
      expect.objectContaining({ reason: 'hotlineNotSet', place: { at: 'settings', id: null } }),
    );
    const { html } = await serve('documents.preview', { id, language: 'fr' });
    expect(html).toContain('[à préciser\u00a0: ligne d’information du personnel]');
    const { options, names } = await serve('documents.facts', { id });
    expect([...options.map(({ key }) => key), ...Object.keys(names)]).toContain('role.c7.holder');
  });

  it('has the title of its activation in each language, and says when the two are the same', async () => {
    const activationId = await declare();
    const { id } = await serve('documents.create', { kind: 'staff-bulletin', activationId });
    expect(await serve('documents.get', { id })).toMatchObject({
      titleEn: 'Leak at 777 Bay',
      titleFr: 'Fuite au 777, rue Bay',
    });
    const same = async () =>
      (await serve('documents.check', { id })).problems.filter(({ code }) => code === 'same_title');
    expect(await same()).toEqual([]);
    await serve('documents.save', { id, patch: { titleFr: 'Leak at 777 Bay' } });
    expect(await same()).toMatchObject([{ lang: 'fr', weight: 'advice' }]);
  });

  it('cites live facts: they change with the plan and the activation', async () => {
    const activationId = await declare();
    const id = await written('situation-report', activationId);
    const before = await serve('documents.facts', { id });
    expect(before.texts.en.inline['organisation.hotline']).toBeUndefined();
    expect(before.texts.fr.inline['report.number']).toBe('1');
    await setHotline('416-555-0100');
    const [task] = (await storedLog(workspace.db, activationId)).flatMap(
      (e) => JSON.parse(e.body).checklists[0].tasks,
    );
    await actInActivation(workspace, activationId, {
      act: 'finishTask',
      task: task.id,
      at: null,
      lateReason: '',
      reason: '',
      text: '',
    });
    const after = await serve('documents.facts', { id });
    expect(after.texts.fr.inline['organisation.hotline']).toBe('416-555-0100');
    expect(JSON.stringify(after.texts.en.blocks['activation.doneTasks'])).toContain('Close the tap');
    expect(after.options.find(({ key }) => key === 'organisation.hotline')?.label.fr).toContain('ligne');
  });
});

describe('issuing', () => {
  it('is refused with the list of what is missing, and changes nothing', async () => {
    const id = await written();
    const refused = await issue(id).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ExpectedError);
    expect(refused).toMatchObject({
      code: 'document_problems',
      details: {
        problems: [{ lang: 'en', code: 'fact_missing', said: 'organisation.hotline' }, { lang: 'fr' }],
      },
    });
    expect((await serve('documents.get', { id })).status).toBe('draft');
  });

  it('numbers each kind and year apart, an exercise apart from the real thing', async () => {
    await setHotline('416-555-0100');
    const exercise = await declare();
    expect((await issue(await written())).number).toBe('SB-2026-001');
    expect((await issue(await written())).number).toBe('SB-2026-002');
    expect((await issue(await written('procedure'))).number).toBe('PR-2026-001');
    expect((await issue(await written('staff-bulletin', exercise))).number).toBe('EX-SB-2026-001');
    workspace.clock.moveTo('2027-01-01T04:59:00.000Z');
    expect((await issue(await written())).number).toBe('SB-2026-003');
    workspace.clock.moveTo('2027-01-01T05:01:00.000Z');
    expect((await issue(await written())).number).toBe('SB-2027-001');
  });

  it('gives two documents that are issued at once two numbers', async () => {
    await setHotline('416-555-0100');
    const ids = [await written(), await written(), await written()];
    const numbers = await Promise.all(ids.map(async (id) => (await issue(id)).number));
    expect(numbers.sort()).toEqual(['SB-2026-001', 'SB-2026-002', 'SB-2026-003']);
  });

  it('freezes the facts: what was issued still says what was true then', async () => {
    await setHotline('416-555-0100');
    const id = await written();
    await issue(id);
    await setHotline('416-555-0199');
    const { html } = await serve('documents.preview', { id, language: 'en' });
    expect(html).toContain('416\u2011555\u20110100');
    expect(html).not.toContain('0199');
    const { fingerprints, issuedLanguages } = await serve('documents.get', { id });
    expect(issuedLanguages).toEqual(['en', 'fr']);
    expect(fingerprints.en).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprints.fr).not.toBe(fingerprints.en);
  });

  it('issues a pair in both languages, and a situation report in one', async () => {
    await setHotline('416-555-0100');
    const pair = await written();
    await serve('documents.issue', { id: pair, languages: ['en'], jobId: jobId() });
    expect((await serve('documents.get', { id: pair })).issuedLanguages).toEqual(['en', 'fr']);
    const report = await written('situation-report', await declare('actual'));
    await serve('documents.issue', { id: report, languages: ['en'], jobId: jobId() });
    expect((await serve('documents.get', { id: report })).issuedLanguages).toEqual(['en']);
    await expect(serve('documents.preview', { id: report, language: 'fr' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await exportTo([{ id: report, languages: ['en', 'fr'] }])).files).toEqual([
      'SR-2026-001 Situation report (EN).docx',
    ]);
  });
});

describe('the preview', () => {
  it('shows what is being written, not yet saved', async () => {
    const id = await written();
    const { html } = await serve('documents.preview', {
      id,
      language: 'fr',
      title: 'Nouveau',
      content: words('Autre chose '),
    });
    expect(html).toContain('Nouveau');
    expect(html).toContain('Autre chose');
    expect((await serve('documents.get', { id })).titleFr).toBe('Fuite d’eau');
  });
});

describe('export to Word', () => {
  it('writes both languages into a folder under their numbers, the same bytes each time', async () => {
    await setHotline('416-555-0100');
    const id = await written();
    await issue(id);
    const { files } = await exportTo([{ id, languages: ['en', 'fr'] }]);
    expect(files).toEqual([
      'SB-2026-001 Staff bulletin (EN).docx',
      'SB-2026-001 Bulletin au personnel (FR).docx',
    ]);
    expect(readdirSync(target).sort()).toEqual([...files].sort());
    const before = files.map((name) => readFileSync(join(target, name)));
    workspace.clock.pass(10_000);
    await setHotline('416-555-0199');
    expect((await exportTo([{ id, languages: ['en', 'fr'] }])).files).toEqual(files);
    files.forEach((name, at) => {
      expect(readFileSync(join(target, name)).equals(before[at] ?? Buffer.alloc(0)), name).toBe(true);
    });
    expect(wordText(join(target, files[0] ?? ''))).toContain('416-555-0100');
    expect(progressed.at(-1)).toBe(1);
  });

  it('marks a draft, in the language of the document, and a document of an exercise', async () => {
    const id = await written('staff-bulletin', await declare());
    const { files } = await exportTo([{ id, languages: ['en', 'fr'] }]);
    const [english = '', french = ''] = files.map((name) => wordText(join(target, name)));
    expect(files[0]).toBe('EXERCISE DRAFT Staff bulletin – Water leak (EN).docx');
    expect(english).toContain('DRAFT – not issued');
    expect(english).toContain('EXERCISE – EXERCICE · not a real event');
    expect(french).toContain('ÉBAUCHE – non publiée');
    expect(french).toContain('EXERCICE');
  });

  it('keeps a file of the same name that says something else', async () => {
    await setHotline('416-555-0100');
    const id = await written();
    await issue(id);
    const name = 'SB-2026-001 Staff bulletin (EN).docx';
    writeFileSync(join(target, name), 'edited in Word');
    expect((await exportTo([{ id, languages: ['en'] }])).files).toEqual([
      'SB-2026-001 Staff bulletin (EN) 2.docx',
    ]);
    expect(readFileSync(join(target, name), 'utf8')).toBe('edited in Word');
  });

  it('writes one file where the user said', async () => {
    await setHotline('416-555-0100');
    const id = await written();
    target = join(target, 'my name.docx');
    await exportTo([{ id, languages: ['fr'] }], 'file');
    expect(wordText(target)).toContain('Appelez le');
  });

  it('leaves nothing behind when it is cancelled or one of the documents cannot be written', async () => {
    const id = await written();
    signal = cancelled.signal;
    cancelled.abort();
    await expect(exportTo([{ id, languages: ['en', 'fr'] }])).rejects.toThrow();
    expect(readdirSync(target)).toEqual([]);
    signal = new AbortController().signal;
    const gone = '01940000-0000-7000-8000-000000000001';
    const both = [
      { id, languages: ['en' as const] },
      { id: gone, languages: ['en' as const] },
    ];
    await expect(exportTo(both)).rejects.toMatchObject({ code: 'not_found' });
    expect(readdirSync(target)).toEqual([]);
  });

  it('says so when the folder cannot be written', async () => {
    const id = await written();
    target = join(target, 'is not there');
    await expect(exportTo([{ id, languages: ['en'] }])).rejects.toMatchObject({ code: 'file_not_written' });
    expect(existsSync(target)).toBe(false);
  });
});
