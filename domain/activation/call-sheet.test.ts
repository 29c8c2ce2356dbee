import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallDirectory, DirectoryPerson, DirectoryUnit } from './call-directory.ts';
import type { CallGroup } from './call-entries.ts';
import { callResults } from './call-results.ts';
import { type CallOrder, callProgress, callSheet, notReached } from './call-sheet.ts';
import { minutesAfter, runActs } from './testing/run-acts.ts';
import { ada, ben, cleo, coordinator, lead, sampleState, u } from './testing/sample-plan.ts';

const [dora, emil, fay] = [u(14), u(15), u(16)];
const [head, branch, desk] = [u(51), u(52), u(53)];
const tower = u(61);

function person(
  id: string,
  name: string,
  unitId: string | null,
  siteId: string | null = null,
): DirectoryPerson {
  const contacts = [{ kind: 'mobilePhone' as const, value: `now ${name}` }];
  return { id, name, familyName: name, positionTitle: 'Analyst', contacts, unitId, siteId };
}

function unit(id: string, code: string, parentId: string | null, headRoleId: string | null): DirectoryUnit {
  return { id, code, nameEn: code, nameFr: code, parentId, headRoleId };
}

/** The head office (lead) over the branch (coordinator), which has a desk without a head. */
const directory: CallDirectory = {
  people: [
    person(ada, 'Ada', head),
    person(ben, 'Ben', branch),
    person(dora, 'Dora', desk, tower),
    person(emil, 'Émile', branch, tower),
    person(fay, 'Fay', null, u(99)),
  ],
  units: [
    unit(head, 'HO', null, lead),
    unit(branch, 'BR', head, coordinator),
    unit(desk, 'DE', branch, null),
  ],
  sites: [{ id: tower, code: 'TW', nameEn: 'Tower', nameFr: 'Tour' }],
};

const names = (groups: CallGroup[]) =>
  groups.map(({ place, entries }) => [place?.code ?? null, ...entries.map((e) => e.person.name)]);
const sheet = (order: CallOrder, state = sampleState(), from = directory) => callSheet(order, state, from);

describe('a call sheet', () => {
  it('by role has the succession in its order, and says who has the role now', () => {
    const [first] = sheet('role');
    expect(names(sheet('role'))).toEqual([
      ['IL', 'Ada', 'Ben'],
      ['BCC', 'Ben', 'Cleo'],
    ]);
    expect(first?.entries.map((e) => [e.rank, e.isHolder])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('by role begins with a holder who is not of the succession, and keeps a role that nobody has', () => {
    const state = runActs(sampleState(), [[5, { act: 'relinquishRole', roleId: coordinator }]]);
    const guest = { id: null, name: 'Zoë', positionTitle: '', contacts: [] };
    const role = state.roles.get(lead);
    if (!role) throw new Error('the sample has a lead');
    const roles = new Map([...state.roles, [lead, { ...role, holder: guest }]]);
    const groups = sheet('role', { ...state, roles });
    expect(names(groups)).toEqual([
      ['IL', 'Zoë', 'Ada', 'Ben'],
      ['BCC', 'Ben', 'Cleo'],
    ]);
    expect(groups[0]?.entries[0]).toMatchObject({ rank: null, isHolder: true });
    expect(groups[1]?.entries.some((e) => e.isHolder)).toBe(false);
  });

  it('has the telephones of the directory, and those of the declaration for who has left it', () => {
    const [, second] = sheet('role');
    expect(second?.entries.map((e) => e.person.contacts[0]?.value)).toEqual(['now Ben', '416-555-0101']);
  });

  it('by unit and by site has everybody of the directory, and those of none at the end', () => {
    expect(names(sheet('unit'))).toEqual([
      ['HO', 'Ada'],
      ['BR', 'Ben', 'Émile'],
      ['DE', 'Dora'],
      [null, 'Fay'],
    ]);
    // A site that the directory does not have any more is none.
    expect(names(sheet('site'))).toEqual([
      ['TW', 'Dora', 'Émile'],
      [null, 'Ada', 'Ben', 'Fay'],
    ]);
  });
});

describe('a call tree', () => {
  it('goes from head to head, and each calls the people of the own units and of those without a head', () => {
    const tree = sheet('tree');
    expect(names(tree)).toEqual([
      ['IL', 'Ben'],
      ['BCC', 'Dora', 'Émile'],
      [null, 'Fay'],
    ]);
    expect(tree.map(({ caller }) => caller?.name ?? null)).toEqual(['Ada', 'Ben', null]);
    expect(tree[0]?.entries[0]?.roleIds).toEqual([coordinator]);
  });

  it('has who holds a role without a unit called by the head of the team', () => {
    const units = [unit(head, 'HO', null, lead)];
    // The coordinator heads nothing now, and is of the lead's team.
    expect(names(sheet('tree', sampleState(), { ...directory, units }))).toEqual([
      ['IL', 'Ben'],
      [null, 'Dora', 'Émile', 'Fay'],
    ]);
  });

  it('calls the first of the succession where nobody has the role', () => {
    const state = runActs(sampleState(), [[5, { act: 'relinquishRole', roleId: coordinator }]]);
    const tree = sheet('tree', state);
    expect(tree[0]?.entries.map((e) => e.person.name)).toEqual(['Ben']);
    expect(tree[1]?.caller).toBeNull();
  });

  it('without a head of any unit has nobody call', () => {
    const units = directory.units.map((each) => ({ ...each, headRoleId: null }));
    expect(names(sheet('tree', sampleState(), { ...directory, units }))).toEqual([
      [null, 'Ada', 'Ben', 'Dora', 'Émile', 'Fay'],
    ]);
  });

  it('has everybody once, whoever heads what: the first caller alone is called by nobody', () => {
    const ids = fc.constantFrom(head, branch, desk, null);
    const anyUnits = fc
      .tuple(...[head, branch, desk].map(() => fc.tuple(ids, fc.constantFrom(lead, coordinator, null))))
      .map((drawn) =>
        drawn.map(([parent, role], i) => unit([head, branch, desk][i] ?? '', `U${i}`, parent, role)),
      );
    fc.assert(
      fc.property(anyUnits, fc.array(ids, { minLength: 5, maxLength: 5 }), (units, places) => {
        const people = directory.people.map((each, i) => ({ ...each, unitId: places[i] ?? null }));
        const tree = sheet('tree', sampleState(), { ...directory, units, people });
        const called = tree.flatMap(({ entries }) => entries.map((e) => e.person.id));
        expect(new Set(called).size).toBe(called.length);
        const missing = people.filter(({ id }) => !called.includes(id));
        const [top] = tree;
        const first = units.some((each) => each.headRoleId !== null) ? 1 : 0;
        expect(missing.length).toBe(first);
        if (first === 1 && top?.caller) expect(called).not.toContain(missing[0]?.id);
      }),
    );
  });
});

describe('what came of the calls', () => {
  const call = (
    personName: string,
    outcome: 'reached' | 'message' | 'noAnswer' | 'received',
    personId?: string,
  ) => ({ act: 'contact', personName, outcome, ...(personId && { personId }) }) as const;

  it('is the last one, and once reached is reached', () => {
    const state = runActs(sampleState(), [
      [5, call('Ben', 'noAnswer', ben)],
      [6, call('Ben', 'reached', ben)],
      [9, call('Ben', 'message', ben)],
    ]);
    expect(callResults(state)({ id: ben, name: 'Ben' })).toMatchObject({
      last: { outcome: 'message', at: minutesAfter(9), author: 'Ada' },
      isReached: true,
      count: 3,
    });
    expect(callResults(state)({ id: cleo, name: 'Cleo' })).toBeUndefined();
  });

  it('counts a call that names nobody of the plan for who is called that, and keeps two of one name apart', () => {
    const state = runActs(sampleState(), [
      [5, call('émile', 'received')],
      [6, call('Sam Roy', 'reached', u(71))],
    ]);
    const resultOf = callResults(state);
    expect(resultOf({ id: emil, name: 'Émile' })?.isReached).toBe(true);
    expect(resultOf({ id: u(71), name: 'Sam Roy' })?.isReached).toBe(true);
    expect(resultOf({ id: u(72), name: 'Sam Roy' })).toBeUndefined();
  });

  it('makes the progress of a sheet, in which everybody counts once, and what is left of it', () => {
    const state = runActs(sampleState(), [
      [5, call('Ben', 'reached', ben)],
      [6, call('Ada', 'noAnswer', ada)],
    ]);
    const groups = sheet('role', state);
    expect(callProgress(groups, callResults(state))).toEqual({ people: 3, reached: 1 });
    expect(names(notReached(groups, callResults(state)))).toEqual([
      ['IL', 'Ada'],
      ['BCC', 'Cleo'],
    ]);
  });
});
