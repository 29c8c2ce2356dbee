import { describe, expect, it } from 'vitest';
import { declare } from './declare.ts';
import { deriveActivation } from './derive-activation.ts';
import { previewDeclaration } from './preview-declaration.ts';
import { declaration } from './snapshot-schema.ts';
import {
  ada,
  ben,
  cleo,
  coordinator,
  lead,
  person,
  placed,
  plannedTask,
  sampleInput,
  samplePlan,
  start,
  taskId,
  u,
} from './testing/sample-plan.ts';

const moment = { wallNow: start, author: 'Ada' };

describe('declaring', () => {
  it('keeps all that will run, as the schema of the log has it', () => {
    const { body } = declare(sampleInput(), samplePlan(), moment);
    expect(declaration.parse(body)).toEqual(body);
    expect(body).toMatchObject({ timeZone: 'America/Toronto', anchors: { T: start, S: null, I: null } });
    expect(body.scenario).toEqual({ code: 'it-outage', nameEn: 'IT outage', nameFr: 'Panne informatique' });
  });

  it('keeps the tasks of its mode, and no link to those left out', () => {
    const tasks = [
      plannedTask(1, { mode: 'exercise' }),
      plannedTask(2, { mode: 'actual', after: [taskId(1)] }),
      plannedTask(3, { after: [taskId(1), taskId(2)] }),
    ];
    const kept = (mode: 'actual' | 'exercise') =>
      declare(sampleInput({ mode }), samplePlan(tasks), moment).body.checklists[0]?.tasks.map((t) => [
        t.position,
        t.after,
      ]);
    expect(kept('actual')).toEqual([
      [2, []],
      [3, [taskId(2)]],
    ]);
    expect(kept('exercise')).toEqual([
      [1, []],
      [3, [taskId(1)]],
    ]);
  });

  it('the real thing has an authority and runs as the clock does', () => {
    expect(() => declare(sampleInput({ authority: '' }), samplePlan(), moment)).toThrow(
      expect.objectContaining({ code: 'reason_required' }),
    );
    expect(
      declare(sampleInput({ mode: 'exercise', authority: '', speed: 60 }), samplePlan(), moment).body.speed,
    ).toBe(60);
    expect(declare(sampleInput({ speed: 60 }), samplePlan(), moment).body.speed).toBe(1);
  });

  it('takes a role that has gone off a task', () => {
    const plan = samplePlan([plannedTask(1, { roleId: u(77) })]);
    expect(declare(sampleInput(), plan, moment).body.checklists[0]?.tasks[0]?.roleId).toBeNull();
  });
});

describe('roles filled by hand', () => {
  const plan = () => {
    const { people, ...rest } = samplePlan();
    const zoe = { ...person(u(14), 'Zoe'), positionTitle: 'Analyst' };
    return { ...rest, people: new Map([...people, [zoe.id, zoe]]) };
  };
  const holdersOf = (holders: Parameters<typeof sampleInput>[0]) => {
    const entry = declare(sampleInput(holders), plan(), moment);
    const state = deriveActivation(placed([entry]));
    return [lead, coordinator].map((id) => state.roles.get(id)?.holder);
  };

  it('are held by a person of the plan who is in no succession, with the telephone kept', () => {
    const [il, bcc] = holdersOf({ holders: [{ roleId: lead, personId: u(14), personName: '' }] });
    expect(il).toMatchObject({ id: u(14), name: 'Zoe', contacts: [{ value: '416-555-0101' }] });
    expect(bcc?.name).toBe('Ben');
  });

  it('are held by somebody who is in no plan', () => {
    const [il] = holdersOf({ holders: [{ roleId: lead, personId: null, personName: 'Dr. Hall' }] });
    expect(il).toEqual({ id: null, name: 'Dr. Hall', positionTitle: '', contacts: [] });
  });

  it('are shown as such before anything is declared', () => {
    const holders = [{ roleId: coordinator, personId: null, personName: 'Dr. Hall' }];
    const { roles } = previewDeclaration(declare(sampleInput({ holders }), plan(), moment).body);
    expect(roles.map((r) => [r.code, r.holder?.name, r.byHand])).toEqual([
      ['BCC', 'Dr. Hall', true],
      ['IL', 'Ada', false],
    ]);
  });
});

describe('the preview', () => {
  it('shows the roles with tasks first, who was passed over, and who would hold two', () => {
    const { body } = declare(
      sampleInput({ absences: [ada] }),
      samplePlan([plannedTask(1), plannedTask(2, { roleId: lead }), plannedTask(3)]),
      moment,
    );
    const preview = previewDeclaration(body);
    expect(preview.roles.map((r) => [r.id, r.taskCount, r.holder?.id, r.alsoHolds])).toEqual([
      [coordinator, 2, ben, ['IL']],
      [lead, 1, ben, ['BCC']],
    ]);
    expect(preview.roles[1]?.skipped).toMatchObject([
      { person: { name: 'Ada' }, reason: 'absent', until: null },
    ]);
  });

  it('does not warn of a role without tasks', () => {
    const plan = samplePlan();
    plan.roles = plan.roles.map((r) => ({
      ...r,
      succession: [{ personId: cleo, rank: 1, from: null, until: null }],
    }));
    const preview = previewDeclaration(declare(sampleInput(), plan, moment).body);
    expect(preview.roles.map((r) => [r.code, r.taskCount, r.alsoHolds])).toEqual([
      ['BCC', 3, []],
      ['IL', 0, ['BCC']],
    ]);
  });

  it('says which anchors the checklists count from', () => {
    const tasks = [plannedTask(1), plannedTask(2, { anchor: 'S' }), plannedTask(3, { anchor: 'E' })];
    expect(previewDeclaration(declare(sampleInput(), samplePlan(tasks), moment).body).needsAnchors).toEqual([
      'S',
    ]);
  });

  it('needs a title in one of the two languages', () => {
    const moment = { wallNow: start, author: 'Ada' };
    const declared = (titleEn: string, titleFr: string) =>
      declare(sampleInput({ titleEn, titleFr }), samplePlan(), moment).body;
    expect(() => declared('', '')).toThrow(expect.objectContaining({ code: 'reason_required' }));
    expect(declared('', 'Panne')).toMatchObject({ titleEn: '', titleFr: 'Panne' });
  });
});
