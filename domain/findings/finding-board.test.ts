import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKinds } from '../record/record-kind.ts';
import { FindingBoard } from './finding-board.ts';
import { findingRules } from './finding-rules.ts';
import { type FactChange, type FactKind, PlanFacts } from './plan-facts.ts';
import { ruleCatalogue, ruleIds, rulesById } from './rule-catalogue.ts';
import { changesOf, factsOf, recordOf, today } from './testing/facts-of.ts';

const extraKinds = ['planApproval', 'checklistUse', 'changedDocument'] as const;
const kinds: readonly FactKind[] = [
  ...recordKinds.filter((kind) => kind !== 'scenario' && kind !== 'organisation'),
  ...extraKinds,
];

/** Few ids a kind, so that what is drawn refers to what is there. */
const ids = [1, 2, 3];
const manyIds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const manyOf = [
  'dependency',
  'roleAssignment',
  'personSkill',
  'staffingRequirement',
  'checklistTask',
  'strategy',
];
const idsOf = (kind: string) => (manyOf.includes(kind) ? manyIds : ids);
const idOf = (kind: string) => fc.constantFrom(...idsOf(kind)).map((n) => `${kind}${n}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const minutes = maybe(fc.constantFrom(0, 60, 240, 480, 1440, 2880, 43_200));
const date = maybe(fc.constantFrom('2024-06-01', '2025-11-21', today, '2026-12-01', '2027-09-01'));
const instant = fc.constantFrom(
  '2024-01-01T00:00:00.000Z',
  '2026-11-01T00:00:00.000Z',
  '2026-11-20T00:00:00.000Z',
);
const words = fc.constantFrom('', 'words');

const references: Record<string, string> = {
  unitId: 'orgUnit',
  parentId: 'orgUnit',
  ownerRoleId: 'role',
  headRoleId: 'role',
  leadRoleId: 'role',
  fromRoleId: 'role',
  toRoleId: 'role',
  roleId: 'role',
  siteId: 'site',
  alternateSiteId: 'site',
  personId: 'person',
  skillId: 'skill',
  applicationId: 'application',
  alternateApplicationId: 'application',
  supplierId: 'supplier',
  alternateSupplierId: 'supplier',
  equipmentId: 'equipment',
  vitalRecordId: 'vitalRecord',
  functionId: 'criticalFunction',
  otherFunctionId: 'criticalFunction',
  bargainingUnitId: 'bargainingUnit',
  checklistId: 'checklist',
};
const lists: Record<string, string> = {
  scopeUnitIds: 'orgUnit',
  scopeFunctionIds: 'criticalFunction',
  restoresFunctionIds: 'criticalFunction',
  functionIds: 'criticalFunction',
  checklistIds: 'checklist',
  after: 'checklistTask',
};
const mandatory = [
  'functionId',
  'personId',
  'roleId',
  'bargainingUnitId',
  'checklistId',
  'fromRoleId',
  'toRoleId',
];
const numbers = fc.integer({ min: 0, max: 5 });

const special: Record<string, fc.Arbitrary<unknown>> = {
  targetKind: fc.constantFrom(
    'application',
    'supplier',
    'site',
    'equipment',
    'vitalRecord',
    'role',
    'role',
    'function',
    'function',
  ),
  points: fc.array(
    fc.record({
      atMinutes: fc.constantFrom(60, 240, 1440),
      severity: fc.integer({ min: 0, max: 4 }),
      justificationEn: fc.constant(''),
      justificationFr: fc.constant(''),
    }),
    { maxLength: 3 },
  ),
  category: fc.constantFrom('legal', 'people'),
  level: fc.constantFrom('aware', 'trained', 'proficient'),
  status: fc.constantFrom('draft', 'approved', 'retired', 'bargaining', 'ratified'),
  scenario: fc.constantFrom('any', 'strike'),
  picketStance: fc.constantFrom('unknown', 'crosses', 'doesNotCross'),
  kind: fc.constantFrom('email', 'mobilePhone'),
  capacityPercent: maybe(fc.constantFrom(20, 80)),
  mbcoPercent: maybe(fc.constant(50)),
  reviewEveryDays: maybe(fc.constantFrom(10, 400)),
  changes: fc.array(fc.constant({ labelEn: 'a', labelFr: 'b' }), { maxLength: 2 }),
  changeCount: fc.constantFrom(0, 3),
  changed: fc.constant([{ kind: 'role', id: 'role0' }]),
  criteria: fc.array(fc.constant({ textEn: 'a', textFr: '' }), { maxLength: 1 }),
  lastOn: fc.constantFrom('2024-06-01', today),
  measuredOn: fc.constantFrom('2024-06-01', today),
  mode: fc.constantFrom('actual', 'exercise'),
  rtaMinutes: fc.constantFrom(60, 240, 2880),
  version: fc.constant(1),
  workaroundEn: fc.constantFrom('', '', '', 'words'),
  workaroundFr: fc.constantFrom('', '', '', '', '', '', '', 'words'),
  workaroundLastsMinutes: fc.constantFrom(null, null, null, 240, 2880),
};

/** A value for a field by its name; undefined: the field keeps its default. */
function valueFor(field: string): fc.Arbitrary<unknown> | undefined {
  const to = references[field];
  const listed = lists[field];
  if (special[field]) return special[field];
  if (to) return mandatory.includes(field) ? idOf(to) : maybe(idOf(to));
  // A task waits for those before it alone: cycles are refused where they are written.
  if (listed) return field === 'after' ? fc.constant([]) : fc.uniqueArray(idOf(listed), { maxLength: 3 });
  if (field.endsWith('Minutes')) return minutes;
  if (/(On|until|Until|leaveFrom|from)$/.test(field)) return date;
  if (/^(approvedAt|createdAt|updatedAt)$/.test(field)) return instant;
  if (field === 'dueAt')
    return maybe(fc.constantFrom('2026-11-20T00:00:00.000Z', '2026-11-23T12:00:00.000Z'));
  if (/(Count|capacity|rank|noticeWindowDays)$/.test(field)) return numbers;
  return /(Fr|copyKeptAt|alternate|address)$/.test(field) ? words : undefined;
}

function recordArbitrary(kind: FactKind, recordId: fc.Arbitrary<string>): fc.Arbitrary<FactChange> {
  const names = Object.keys(recordOf(kind, '', {}));
  const extra = ['approvedAt', 'version', 'changeCount', 'changed', 'lastOn', 'changes'].filter(() =>
    extraKinds.some((extraKind) => extraKind === kind),
  );
  const fields = [...names, ...extra].flatMap((name) => {
    const isAction = kind === 'correctiveAction' && name === 'status';
    const value = isAction ? fc.constantFrom('open', 'open', 'done') : valueFor(name);
    return value ? [[name, value] as const] : [];
  });
  const archivedAt = fc.integer({ min: 0, max: 9 }).map((n) => (n === 9 ? '2026-01-01T00:00:00.000Z' : null));
  return fc
    .tuple(recordId, fc.record(Object.fromEntries(fields)), archivedAt, fc.integer({ min: 0, max: 9 }))
    .map(([id, given, archived, gone]) => ({
      kind,
      id,
      record: gone === 9 ? null : recordOf(kind, id, { ...given, archivedAt: archived }),
    }));
}

/** These have the ids of what they are about. */
const ownerOf: Record<string, string> = { planApproval: 'plan', checklistUse: 'checklist' };
const change = fc.oneof(...kinds.map((kind) => recordArbitrary(kind, idOf(ownerOf[kind] ?? kind))));
/** A plan with some records of every kind. */
const plan = fc.tuple(
  ...kinds.flatMap((kind) =>
    idsOf(kind).map((n) => recordArbitrary(kind, fc.constant(`${ownerOf[kind] ?? kind}${n}`))),
  ),
);
const organisation = fc
  .record({
    planningHorizonDays: fc.constantFrom(1, 30),
    nameFr: words,
    timeZone: fc.constant('America/Toronto'),
    intolerableSeverity: fc.constantFrom(3, 4),
  })
  .map(
    (given): FactChange => ({
      kind: 'organisation',
      id: 'ORG',
      record: recordOf('organisation', 'ORG', given),
    }),
  );
const edits = fc.array(
  fc.array(fc.oneof({ weight: 40, arbitrary: change }, organisation), { minLength: 1, maxLength: 4 }),
  {
    maxLength: 6,
    minLength: 1,
    size: 'max',
  },
);

describe('findings after edits', () => {
  it('are those of a plan that is looked at whole', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(plan, edits, (start, list) => {
        const board = new FindingBoard(new PlanFacts(today, [...changesOf({}), ...start]), findingRules);
        for (const edit of list) {
          board.apply(edit);
          const whole = new FindingBoard(new PlanFacts(today, board.facts.records()), findingRules);
          const findings = board.findings();
          for (const { ruleId } of findings) seen.add(ruleId);
          expect(findings).toEqual(whole.findings());
        }
      }),
      // Always the same plans, so that the rules that they try are always the same.
      { numRuns: 60, seed: 21 },
    );
    // The property says something only of rules that found something meanwhile. To come first in more than three roles
    // takes more roles than these small plans have; holders.test.ts tries it.
    expect(ruleIds.filter((id) => !seen.has(id))).toEqual(['manyRoles']);
  }, 60_000);

  it('have keys of their own', () => {
    fc.assert(
      fc.property(plan, (records) => {
        const board = new FindingBoard(new PlanFacts(today, [...changesOf({}), ...records]), findingRules);
        const keys = board.findings().map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key.length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 30 },
    );
  });

  it('change no more than they must', () => {
    const given = { criticalFunction: { F1: { rtoMinutes: 60 }, F2: { rtoMinutes: 60 } }, role: { R1: {} } };
    let looks = 0;
    const counted = findingRules.map((rule) => ({
      ...rule,
      check: (...input: Parameters<typeof rule.check>) => {
        looks += 1;
        return rule.check(...input);
      },
    }));
    const board = new FindingBoard(factsOf(given), counted);
    looks = 0;
    board.apply([{ kind: 'role', id: 'R1', record: recordOf('role', 'R1', { nameEn: 'Other' }) }]);
    const ofRoles = findingRules.filter(({ subjects }) => subjects.includes('role')).length;
    expect(looks).toBe(ofRoles);
  });
});

describe('the catalogue', () => {
  it('has every rule once, with its severity', () => {
    expect(findingRules.map(({ id }) => id).sort()).toEqual([...ruleIds].sort());
    for (const { id, severity } of findingRules) expect(severity).toBe(rulesById.get(id)?.severity);
    expect(Object.values(ruleCatalogue).flatMap((family) => Object.keys(family))).toEqual(ruleIds);
  });

  it('shows the worst first', () => {
    const board = new FindingBoard(
      factsOf({ criticalFunction: { F1: { rtoMinutes: 9, mtpdMinutes: 1 } } }),
      findingRules,
    );
    expect(board.findings().map(({ ruleId }) => ruleId)).toEqual([
      'rtoOverMtpd',
      'functionIncomplete',
      'impactNotRated',
      'noStrategy',
      'noDependencies',
    ]);
  });
});
