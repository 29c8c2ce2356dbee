import { describe, expect, it } from 'vitest';
import { act } from './act.ts';
import type { ActivationCommandInput } from './command.ts';
import { activationCommand } from './command-schema.ts';
import { extendActivation } from './derive-activation.ts';
import type { PersonThen } from './log-entry.ts';
import { authorityOf, firstCalls, handOverTo, myCalls, myPart } from './my-part.ts';
import { tasksAt } from './tasks-at.ts';
import { minutesAfter } from './testing/run-acts.ts';
import {
  ada,
  ben,
  coordinator,
  lead,
  placed,
  plannedTask,
  sampleState,
  start,
  taskId,
  u,
} from './testing/sample-plan.ts';

const positions = (tasks: readonly { task: { position: number } }[]) => tasks.map((t) => t.task.position);

/** The state after an act, with whom the store would have found for it. */
function acted(
  state: ReturnType<typeof sampleState>,
  command: ActivationCommandInput,
  newHolder?: PersonThen,
) {
  const full = { ...activationCommand.parse(command), ...(newHolder && { newHolder }) };
  const entries = act(state, full, { wallNow: minutesAfter(1), author: 'Ada' });
  return extendActivation(state, placed(entries, state.log.length));
}

const zoe: PersonThen = { id: null, name: 'Zoe', positionTitle: '', contacts: [] };

function partOf(state: ReturnType<typeof sampleState>, roleId: string, minutes = 1) {
  const now = minutesAfter(minutes);
  const role = state.roles.get(roleId);
  if (!role) throw new Error('no such role');
  return myPart(tasksAt(state, now), role, now);
}

describe('my part', () => {
  it('is the task that is due first, then the others, then what waits', () => {
    const state = sampleState([
      plannedTask(1, { offsetMinutes: 60 }),
      plannedTask(2, { offsetMinutes: 30 }),
      plannedTask(3, { offsetMinutes: 5, after: [taskId(1)] }),
      plannedTask(4, { offsetMinutes: 1, roleId: lead }),
    ]);
    const part = partOf(state, coordinator);
    expect(part.next?.task.position).toBe(2);
    expect([positions(part.others), positions(part.waiting)]).toEqual([[1], [3]]);
    expect([part.count, part.settledCount, part.isForLater]).toEqual([3, 0, false]);
  });

  it('is nothing now when the first is due in more than four hours, or its time is not known', () => {
    const of = (minutes: number) =>
      partOf(sampleState([plannedTask(1, { offsetMinutes: minutes })]), coordinator, 0).isForLater;
    expect([of(240), of(241)]).toEqual([false, true]);
    expect(partOf(sampleState([plannedTask(1, { anchor: 'S' })]), coordinator).isForLater).toBe(true);
  });

  it('says whose tasks wait for mine', () => {
    const state = sampleState([
      plannedTask(1),
      plannedTask(2, { roleId: lead, after: [taskId(1)], offsetMinutes: 90 }),
      plannedTask(3, { roleId: lead, after: [taskId(1)], offsetMinutes: 60 }),
      plannedTask(4, { after: [taskId(1)] }),
    ]);
    const { holdsUp } = partOf(state, coordinator);
    expect(holdsUp.map(({ mine, theirs }) => [mine.task.position, positions(theirs)])).toEqual([[1, [3, 2]]]);
    expect(partOf(state, lead).holdsUp).toEqual([]);
  });

  it('follows a task that is handed over, to a role or to a person', () => {
    const state = sampleState([plannedTask(1), plannedTask(2)]);
    const toRole = acted(state, { act: 'giveTask', task: taskId(1), roleId: lead });
    expect([partOf(toRole, lead).next?.task.position, partOf(toRole, coordinator).count]).toEqual([1, 1]);
    const toPerson = acted(state, { act: 'giveTask', task: taskId(1), personName: 'Zoe' }, zoe);
    expect([partOf(toPerson, coordinator).count, partOf(toPerson, lead).count]).toEqual([1, 0]);
  });

  it('has no end in what is settled, and keeps what lacks its evidence', () => {
    const state = acted(sampleState([plannedTask(1, { evidenceRequired: true }), plannedTask(2)]), {
      ...{ act: 'finishTask', task: taskId(1) },
    });
    const part = partOf(state, coordinator);
    expect([part.settledCount, positions(part.unproven), part.next?.task.position]).toEqual([1, [1], 2]);
  });
});

describe('what I may decide', () => {
  const delegation = (n: number, effectiveOn: string | null, expiresOn: string | null) => ({
    ...{ id: u(400 + n), authorityEn: `A${n}`, authorityFr: '', fromRoleId: lead, toRoleId: coordinator },
    ...{ triggerEn: '', triggerFr: '', limitsEn: '', limitsFr: '', instrument: '', effectiveOn, expiresOn },
  });
  const standing = (effectiveOn: string | null, expiresOn: string | null, now = start) => {
    const state = { ...sampleState(), delegations: [delegation(1, effectiveOn, expiresOn)] };
    return authorityOf(state, coordinator, now)[0]?.standing;
  };
  it.each([
    ['without dates', null, null, 'inForce'],
    ['on its last day', '2026-01-01', '2026-11-22', 'inForce'],
    ['the day after', '2026-01-01', '2026-11-21', 'expired'],
    ['on its first day', '2026-11-22', null, 'inForce'],
    ['the day before', '2026-11-23', null, 'notYet'],
  ] as const)('is told %s', (_, from, until, said) => expect(standing(from, until)).toBe(said));

  it('goes by the date in the time zone of the activation', () => {
    // 02:00 UTC on the 23rd is 21:00 on the 22nd in Toronto.
    expect(standing(null, '2026-11-22', '2026-11-23T02:00:00.000Z')).toBe('inForce');
    expect(standing(null, '2026-11-22', '2026-11-23T05:00:00.000Z')).toBe('expired');
  });

  it('is told with what is in force first, and of my role alone', () => {
    const state = {
      ...sampleState(),
      delegations: [
        delegation(1, null, '2020-01-01'),
        delegation(2, '2030-01-01', null),
        delegation(3, null, null),
        { ...delegation(4, null, null), toRoleId: lead },
      ],
    };
    expect(authorityOf(state, coordinator, start).map((a) => a.delegation.authorityEn)).toEqual([
      'A3',
      'A2',
      'A1',
    ]);
    expect(authorityOf(state, coordinator, start)[0]?.from?.id).toBe(lead);
  });
});

describe('whom I call', () => {
  it('is who is above me, my team and my alternates', () => {
    const state = sampleState();
    const role = state.roles.get(coordinator);
    if (!role) throw new Error('no such role');
    const calls = myCalls(state, role);
    expect([calls.above, calls.team.map((r) => r.id)]).toEqual([[], [lead]]);
    expect(calls.alternates.map((p) => p.name)).toEqual(['Cleo']);
  });

  it('at the start is everybody with a task, whose task is due soonest first, each once', () => {
    const state = sampleState([
      plannedTask(1, { offsetMinutes: 30 }),
      plannedTask(2, { roleId: lead, offsetMinutes: 5 }),
    ]);
    const names = (s: typeof state) => {
      const { calls, vacant } = firstCalls(s, tasksAt(s, start));
      return [calls.map((c) => [c.person.name, c.roles.map((r) => r.code)]), vacant.map((r) => r.code)];
    };
    expect(names(state)).toEqual([
      [
        ['Ada', ['IL']],
        ['Ben', ['BCC']],
      ],
      [],
    ]);
    const both = sampleState([plannedTask(1), plannedTask(2, { roleId: lead })], { absences: [ada] });
    expect(names(both)).toEqual([[['Ben', ['BCC', 'IL']]], []]);
    const none = sampleState([plannedTask(2, { roleId: lead })], { absences: [ada, ben] });
    expect(names(none)).toEqual([[], ['IL']]);
  });
});

describe('who handed over to me', () => {
  it('is told with their notes, and nobody where it never was', () => {
    const before = sampleState();
    const text = 'Vendor at noon';
    const state = acted(before, { act: 'assumeRole', roleId: coordinator, personName: 'Zoe', text }, zoe);
    const of = (s: typeof state) => {
      const role = s.roles.get(coordinator);
      return role ? handOverTo(s, role) : undefined;
    };
    expect(of(before)).toBeNull();
    expect(of(state)).toMatchObject({ from: { name: 'Ben' }, text: 'Vendor at noon' });
  });
});
