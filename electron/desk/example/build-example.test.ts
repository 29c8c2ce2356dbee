import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issueEntries, listIssues } from '../../../db/queries/issues.ts';
import { storedRecords } from '../../../db/queries/stored.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import { frenchSpaces } from '../../../domain/documents/french-typography.ts';
import { approvedBy } from '../../../domain/issues/issue-life.ts';
import { isLate } from '../../../domain/issues/issue-order.ts';
import { freshKinds, freshnessOn } from '../../../domain/record/freshness.ts';
import { buildExample, exampleLead } from './build-example.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});
afterEach(() => workspace.remove());

/** Where each act leads. */
const stateAfter: Record<string, string> = {
  ...{ assigned: 'assigned', started: 'inProgress', submitted: 'inApproval' },
  ...{ answered: 'answered', closed: 'closed' },
};

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the example organisation', () => {
  it('is whole, and nothing of its spreadsheets was left out', async () => {
    const { problems, lists } = await buildExample(workspace);
    expect(problems.filter((p) => p.severity !== 'note')).toEqual([]);
    expect(lists.flatMap((l) => [...l.notBroughtIn, ...l.unanswered])).toEqual([]);
    const all = async (kind: Parameters<typeof storedRecords>[1]) =>
      (await storedRecords(workspace.db, kind)).length;
    expect(await all('person')).toBeGreaterThanOrEqual(130);
    expect(await all('criticalFunction')).toBe(24);
    expect(await all('application')).toBe(10);
    expect(await all('role')).toBe(16);
    expect(await all('checklist')).toBe(6);
    expect(await all('checklistTask')).toBeGreaterThan(90);
    expect(await all('bargainingUnit')).toBe(2);
    expect(await all('bargainingRound')).toBe(1);
    expect(await all('supplier')).toBe(11);
    expect(await all('equipment')).toBe(12);
    expect(await all('vitalRecord')).toBe(12);
    expect(await all('delegation')).toBe(12);
    expect(await all('scenario')).toBe(2);
    expect(await all('audience')).toBe(11);
    const lines = await storedRecords(workspace.db, 'communication');
    expect(lines.filter(({ anchor }) => anchor === 'calendar')).toHaveLength(3);
    expect(lines.filter((line) => line.audienceId === null || line.titleFr === '')).toEqual([]);
    expect((await storedRecords(workspace.db, 'organisation'))[0]?.nameFr).toBe(
      'Groupement des services centraux',
    );
  });

  it('has an exercise of two days, in both languages, whose script is in order and names what is there', async () => {
    await buildExample(workspace);
    const [exercise] = await storedRecords(workspace.db, 'exercise');
    const injects = (await storedRecords(workspace.db, 'exerciseInject')).sort(
      (a, b) => a.position - b.position,
    );
    expect(exercise?.objectives).toHaveLength(4);
    expect(exercise?.objectives.filter((o) => o.textEn === '' || o.textFr === '')).toEqual([]);
    expect(injects.length).toBeGreaterThanOrEqual(10);
    const times = injects.flatMap(({ atMinutes }) => atMinutes ?? []);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeGreaterThan(24 * 60);
    expect(times.at(-1)).toBeLessThan(48 * 60);
    for (const { textEn, textFr, expectedEn, expectedFr } of injects) {
      expect([textEn, textFr, expectedEn, expectedFr].filter((words) => words === '')).toEqual([]);
      expect([textFr, expectedFr]).toEqual([frenchSpaces(textFr), frenchSpaces(expectedFr)]);
    }
  });

  it('has issues in both languages whose logs led to where they stand: late, before their approvers, confidential', async () => {
    await buildExample(workspace);
    const issues = await listIssues(workspace.db);
    expect(issues.map(({ code }) => code).sort()).toEqual(
      issues.map((_, at) => `IR-2026-${String(at + 1).padStart(3, '0')}`),
    );
    expect(new Set(issues.map(({ lang }) => lang))).toEqual(new Set(['en', 'fr']));
    const now = workspace.clock.now();
    expect(issues.filter((issue) => isLate(issue, now))).toHaveLength(1);
    expect(issues.filter(({ class: c }) => c === 'confidential')).toHaveLength(1);
    for (const issue of issues) {
      const entries = await issueEntries(workspace.db, issue.id);
      expect(entries[0]).toMatchObject({ kind: 'received', at: issue.receivedAt });
      const steps = entries.flatMap(({ kind }) => stateAfter[kind] ?? []);
      const isApproved = approvedBy(entries).length === issue.approverRoleIds.length;
      const led = steps.at(-1) ?? 'new';
      expect(issue.state).toBe(led === 'inApproval' && isApproved ? 'approved' : led);
      if (issue.lang === 'fr') expect(issue.title).toBe(frenchSpaces(issue.title));
    }
  });

  it('has a history of its own: its lead wrote it, and not whoever opens it', async () => {
    await buildExample({ ...workspace, author: 'root' });
    const people = await storedRecords(workspace.db, 'person');
    expect(people.map((p) => `${p.givenName} ${p.familyName}`)).toContain(exampleLead());
    const written = await workspace.db.selectFrom('role').select('createdBy').distinct().execute();
    expect(written).toEqual([{ createdBy: exampleLead() }]);
    const sets = await workspace.db.selectFrom('changeSet').select('by').distinct().execute();
    expect(sets.map(({ by }) => by)).not.toContain('root');
    const steps = await workspace.db.selectFrom('planStep').select('by').distinct().execute();
    expect(steps).toEqual([{ by: exampleLead() }]);
  });

  it('has a purpose and duties in both languages for every role, and somebody for every task', async () => {
    await buildExample(workspace);
    const roles = await storedRecords(workspace.db, 'role');
    expect(roles.filter((r) => r.purposeEn === '' || r.responsibilitiesFr.length === 0)).toEqual([]);
    const tasks = await storedRecords(workspace.db, 'checklistTask');
    expect(tasks.filter((t) => t.roleId === null)).toEqual([]);
    expect(tasks.some((t) => t.after.length > 0)).toBe(true);
  });

  it('rates every function but the newsletter in every category, ever worse as time goes on', async () => {
    await buildExample(workspace);
    const functions = await storedRecords(workspace.db, 'criticalFunction');
    const ratings = Map.groupBy(await storedRecords(workspace.db, 'impactRating'), (r) => r.functionId);
    const unrated = functions.filter((f) => !ratings.has(f.id)).map((f) => f.code);
    expect(unrated).toEqual(['F24']);
    for (const list of ratings.values()) expect(list).toHaveLength(6);
    for (const { points } of [...ratings.values()].flat()) {
      for (const [i, point] of points.entries())
        expect(point.severity).toBeGreaterThanOrEqual(points[i - 1]?.severity ?? 0);
    }
  });

  it('says in both languages what it says in one, with the spaces of French', async () => {
    await buildExample(workspace);
    const kinds = [
      ...(['supplier', 'equipment', 'vitalRecord', 'strategy', 'delegation', 'plan', 'skill'] as const),
      ...(['application', 'criticalFunction', 'dependency', 'staffingRequirement'] as const),
    ];
    for (const kind of kinds) {
      for (const record of await storedRecords(workspace.db, kind)) {
        const fields = new Map<string, unknown>(Object.entries(record));
        for (const [field, value] of fields) {
          if (!field.endsWith('En') || typeof value !== 'string') continue;
          const french = String(fields.get(field.replace(/En$/, 'Fr')));
          expect(french === '', `${kind} ${field}: ${value}`).toBe(value === '');
          // What lists bring in has plain spaces; documents make them right.
          expect(plainSpaces(french)).toBe(plainSpaces(frenchSpaces(french)));
        }
      }
    }
  });

  it('has plans that are being written, one of them sent to review by a step', async () => {
    await buildExample(workspace);
    const plans = await storedRecords(workspace.db, 'plan');
    expect(plans.map((p) => [p.code, p.kind, p.status]).sort()).toEqual([
      ['BCP-01', 'continuity', 'draft'],
      ['CCP-01', 'crisisCommunication', 'inReview'],
      ['DRP-01', 'recovery', 'draft'],
      ['SCP-01', 'strikeContingency', 'draft'],
    ]);
    const steps = await workspace.db.selectFrom('planStep').select(['kind']).execute();
    expect(steps).toEqual([{ kind: 'submitted' }]);
  });

  it('was verified lately for the most part, and some of it long ago or never', async () => {
    await buildExample(workspace);
    const [organisation] = await storedRecords(workspace.db, 'organisation');
    if (!organisation) throw new Error('no organisation');
    for (const kind of freshKinds) {
      const states = (await storedRecords(workspace.db, kind)).map((fact) =>
        freshnessOn('2026-11-22', fact, kind, organisation.reviewIntervals),
      );
      const fresh = states.filter((s) => s === 'fresh').length / states.length;
      expect(fresh, kind).toBeGreaterThanOrEqual(0.6);
    }
  });
});
