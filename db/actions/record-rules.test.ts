import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getOrganisation } from '../queries/organisation.ts';
import { planFacts } from '../queries/plan-facts.ts';
import { storedRecord, storedRecords } from '../queries/stored.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { takePlanStep } from './plan-step.ts';
import { archiveRecord, createRecord, inChangeSet, removeRecord, updateRecord } from './save-record.ts';
import { undoLast } from './undo.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});
afterEach(() => workspace.remove());

const named = (code: string) => ({ code, nameEn: `${code} name` });
const need = (functionId: string, otherFunctionId: string) =>
  ({ functionId, otherFunctionId, targetKind: 'function' }) as const;

/** What an act is refused with: the field and the code of its problem. */
async function refusal(act: Promise<unknown>) {
  const error: unknown = await act.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof Error && 'details' in error)) return error ?? 'stored';
  const { problems, ...more } = error.details as { problems: { path: string[]; code: string }[] };
  return { at: problems[0]?.path.at(-1), code: problems[0]?.code, ...more };
}

describe('an alternate', () => {
  it.each(['application', 'supplier'] as const)('of %s is another one', async (kind) => {
    const field = kind === 'application' ? 'alternateApplicationId' : 'alternateSupplierId';
    const id = await createRecord(workspace, kind, named('A'));
    const other = await createRecord(workspace, kind, named('B'));
    const refused = await refusal(updateRecord(workspace, kind, id, { [field]: id }));
    expect(refused).toEqual({ at: field, code: 'own_alternate' });
    await updateRecord(workspace, kind, id, { [field]: other });
    expect(await storedRecord(workspace.db, kind, id)).toMatchObject({ [field]: other });
  });
});

describe('impact', () => {
  const point = (atMinutes: number, severity = 1) => ({ atMinutes, severity, justification: '' });

  it('is rated in categories that the organisation has, once at each time', async () => {
    const functionId = await createRecord(workspace, 'criticalFunction', named('F1'));
    const rate = (category: string, points = [point(60)]) =>
      createRecord(workspace, 'impactRating', { functionId, category, points });
    expect(await refusal(rate('weather'))).toEqual({ at: 'category', code: 'category_unknown' });
    expect(await refusal(rate('legal', [point(60), point(60, 2)]))).toEqual({
      at: 'points',
      code: 'same_twice',
    });
    await rate('legal', [point(60), point(240, 3)]);
    expect(await storedRecords(workspace.db, 'impactRating')).toHaveLength(1);
  });

  it('is kept in a category that goes; no category comes twice, and times rise', async () => {
    const { id, impactCategories } = await getOrganisation(workspace.db);
    const change = (patch: object) => refusal(updateRecord(workspace, 'organisation', id, patch));
    const functionId = await createRecord(workspace, 'criticalFunction', named('F1'));
    await createRecord(workspace, 'impactRating', { functionId, category: 'legal', points: [point(60)] });
    const without = (key: string) => ({ impactCategories: impactCategories.filter((c) => c.key !== key) });
    expect(await change(without('legal'))).toBe('stored');
    expect(await storedRecords(workspace.db, 'impactRating')).toMatchObject([{ category: 'legal' }]);
    expect(await change({ impactCategories: [...impactCategories, ...impactCategories] })).toEqual({
      at: 'impactCategories',
      code: 'same_twice',
    });
    expect(await change({ impactTimes: [60, 240, 240] })).toEqual({ at: 'impactTimes', code: 'not_rising' });
    const retired = { retiredImpactCategories: impactCategories.filter((c) => c.key === 'legal') };
    expect(await change({ impactCategories, ...retired })).toEqual({
      at: 'impactCategories',
      code: 'same_twice',
    });
    expect(await change({ ...without('legal'), ...retired })).toBe('stored');
    const [names] = (await planFacts(workspace.db)).impactCategories.filter((c) => c.key === 'legal');
    expect(names).toMatchObject({ nameEn: 'Legal', nameFr: 'Juridique' });
    expect(await change({ impactTimes: [240, 60] })).toEqual({ at: 'impactTimes', code: 'not_rising' });
    expect(await change({ impactTimes: [30, 60] })).toBe('stored');
  });
});

describe('a delegation', () => {
  it('goes from one role to another and ends after it starts', async () => {
    const fromRoleId = await createRecord(workspace, 'role', named('A'));
    const toRoleId = await createRecord(workspace, 'role', named('B'));
    const given = { authorityEn: 'Sign', fromRoleId, toRoleId };
    const create = (more: object) => refusal(createRecord(workspace, 'delegation', { ...given, ...more }));
    expect(await create({ toRoleId: fromRoleId })).toEqual({ at: 'toRoleId', code: 'own_delegate' });
    expect(await create({ effectiveOn: '2026-04-01', expiresOn: '2026-03-31' })).toEqual({
      at: 'expiresOn',
      code: 'ends_before_start',
    });
    expect(await create({ effectiveOn: '2026-04-01', expiresOn: '2026-04-01' })).toBe('stored');
  });
});

describe('a waiver of a finding', () => {
  it('has its reason and its end', async () => {
    const given = { findingKey: 'k', response: 'waiver', reason: 'Accepted', until: '2027-01-01' } as const;
    const create = (more: object) =>
      refusal(createRecord(workspace, 'findingResponse', { ...given, ...more }));
    expect(await create({ reason: ' ' })).toEqual({ at: 'reason', code: 'too_small' });
    expect(await create({ until: null })).toEqual({ at: 'until', code: 'too_small' });
    expect(await create({})).toBe('stored');
    expect(await create({ findingKey: 'other', response: 'task', reason: '', until: null })).toBe('stored');
  });
});

describe('functions that need each other', () => {
  async function functions() {
    const make = (code: string) => createRecord(workspace, 'criticalFunction', named(code));
    return [await make('F1'), await make('F2'), await make('F3')] as const;
  }

  it('are refused, naming them along the cycle, whichever end is changed', async () => {
    const [one, two, three] = await functions();
    await createRecord(workspace, 'dependency', need(one, two));
    await createRecord(workspace, 'dependency', need(two, three));
    expect(await refusal(createRecord(workspace, 'dependency', need(three, one)))).toEqual({
      at: 'otherFunctionId',
      code: 'function_cycle',
      functionsEn: ['F3 F3 name', 'F1 F1 name', 'F2 F2 name', 'F3 F3 name'],
      functionsFr: ['F3 F3 name', 'F1 F1 name', 'F2 F2 name', 'F3 F3 name'],
    });
    expect(await storedRecords(workspace.db, 'dependency')).toHaveLength(2);
    const elsewhere = await createRecord(workspace, 'dependency', need(one, three));
    const back = updateRecord(workspace, 'dependency', elsewhere, {
      functionId: three,
      otherFunctionId: one,
    });
    expect(await refusal(back)).toMatchObject({ code: 'function_cycle' });
  });

  it('are refused among many that are written at once', async () => {
    const [one, two, three] = await functions();
    const list = [need(one, two), need(two, three), need(three, one)];
    const act = inChangeSet(workspace, { source: 'import' }, (c) => c.createMany('dependency', list));
    expect(await refusal(act)).toMatchObject({ code: 'function_cycle' });
    expect(await storedRecords(workspace.db, 'dependency')).toEqual([]);
  });

  it('may be turned round once the first need is gone', async () => {
    const [one, two] = await functions();
    const first = await createRecord(workspace, 'dependency', need(one, two));
    await removeRecord(workspace, 'dependency', first);
    await createRecord(workspace, 'dependency', need(two, one));
    expect(await storedRecords(workspace.db, 'dependency')).toHaveLength(1);
  });
});

describe('the state of a plan', () => {
  const given = { code: 'P1', titleEn: 'Plan' };

  it('is not changed by an edit', async () => {
    expect(await refusal(createRecord(workspace, 'plan', { ...given, status: 'approved' }))).toEqual({
      at: 'status',
      code: 'set_by_steps',
    });
    expect(await refusal(createRecord(workspace, 'plan', { ...given, version: 1 }))).toEqual({
      at: 'version',
      code: 'set_by_steps',
    });
    const id = await createRecord(workspace, 'plan', given);
    for (const patch of [{ status: 'inReview' as const }, { version: 2 }]) {
      expect(await refusal(updateRecord(workspace, 'plan', id, patch))).toMatchObject({
        code: 'set_by_steps',
      });
    }
    await updateRecord(workspace, 'plan', id, { titleFr: 'Plan', status: 'draft' });
    expect(await storedRecord(workspace.db, 'plan', id)).toMatchObject({ titleFr: 'Plan', version: 0 });
  });

  it('is what the steps of its approval have led to, and kept by edits, undo and the archive after that', async () => {
    const id = await createRecord(workspace, 'plan', given);
    const approved = { status: 'approved', version: 1 } as const;
    const past = inChangeSet(workspace, { source: 'import' }, (c) => c.update('plan', id, approved));
    expect(await refusal(past)).toMatchObject({ code: 'set_by_steps' });
    await takePlanStep(workspace, { planId: id, act: 'comment', roleName: '', comment: 'Under way' });
    await updateRecord(workspace, 'plan', id, { titleEn: 'Better' });
    await undoLast(workspace, '2026-01-01T00:00:00.000Z');
    await archiveRecord(workspace, 'plan', id);
    expect(await storedRecord(workspace.db, 'plan', id)).toMatchObject({ titleEn: 'Plan', status: 'draft' });
  });
});
