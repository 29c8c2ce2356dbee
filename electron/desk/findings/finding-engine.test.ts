import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inChangeSet } from '../../../db/actions/save-record.ts';
import { undoLast } from '../../../db/actions/undo.ts';
import { readinessDays } from '../../../db/queries/finding-facts.ts';
import { type TestWorkspace, testWorkspace } from '../../../db/testing/test-workspace.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';
import { FindingEngine, findingEngine } from './finding-engine.ts';
import { lookDaily } from './look-daily.ts';

describe('the engine over a workspace', () => {
  let workspace: TestWorkspace;
  let engine: FindingEngine;
  beforeEach(async () => {
    workspace = await testWorkspace();
    engine = new FindingEngine(workspace.db, workspace.clock);
  });
  afterEach(() => workspace.remove());

  const rulesFound = async () => new Set((await engine.board()).findings().map(({ ruleId }) => ruleId));
  /** What an engine finds that has just read everything. */
  const whole = async () => (await new FindingEngine(workspace.db, workspace.clock).board()).findings();

  it('takes in what others write, few changes or thousands at once, and their undo', async () => {
    expect(await rulesFound()).toEqual(new Set());
    const roles = (count: number, from: number) =>
      inChangeSet(workspace, { source: 'import', label: 'roles.csv' }, (changes) =>
        changes.createMany(
          'role',
          Array.from({ length: count }, (_, n) => ({ code: `R${from + n}`, nameEn: 'Role' })),
        ),
      );
    await roles(3, 0);
    expect((await engine.board()).findings()).toHaveLength(3);
    await roles(5100, 3);
    const board = await engine.board();
    expect(board.findings()).toHaveLength(5103);
    await undoLast(workspace, '2026-01-01T00:00:00.000Z');
    expect((await engine.board()).findings()).toEqual(await whole());
    expect((await engine.board()).findings()).toHaveLength(3);
  });

  it('looks at everything anew on another day', async () => {
    await inChangeSet(workspace, { source: 'edit' }, (changes) =>
      changes.create('supplier', { code: 'S1', nameEn: 'Supplier', contractExpiresOn: '2027-03-01' }),
    );
    expect(await rulesFound()).toEqual(new Set());
    workspace.clock.moveTo('2026-12-02T12:00:00.000Z');
    expect(await rulesFound()).toEqual(new Set(['contractExpiring']));
    workspace.clock.moveTo('2027-03-02T12:00:00.000Z');
    expect(await rulesFound()).toEqual(new Set(['contractExpired']));
  });

  it('takes a change in once, however many ask at a time', async () => {
    const boards = await Promise.all([engine.board(), engine.board(), engine.board()]);
    expect(new Set(boards).size).toBe(1);
    expect(findingEngine(workspace)).toBe(findingEngine(workspace));
  });
});

describe('how ready the plan is', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await testWorkspace();
  });
  afterEach(() => workspace.remove());

  const daysKept = async () => (await readinessDays(workspace.db)).map(({ on }) => on);
  /** Asks twice: the second waits until the point of the day is kept. */
  async function lookAt(engine: FindingEngine): Promise<void> {
    await engine.board();
    await engine.board();
  }

  it('is kept for every day on which anything was looked at, once', async () => {
    const engine = new FindingEngine(workspace.db, workspace.clock);
    workspace.clock.moveTo('2026-11-22T12:00:00.000Z');
    await lookAt(engine);
    const [first] = await readinessDays(workspace.db);
    await inChangeSet(workspace, { source: 'edit' }, (changes) =>
      changes.create('role', { code: 'R1', nameEn: 'Role' }),
    );
    await lookAt(engine);
    expect(await readinessDays(workspace.db)).toEqual([first]);
    workspace.clock.moveTo('2026-11-23T12:00:00.000Z');
    await lookAt(engine);
    expect(await daysKept()).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('breaks nothing where it can not be written, and is kept as soon as it can', async () => {
    const path = workspace.connection.sqlite.name;
    const other = new Database(path);
    workspace.connection.sqlite.pragma('busy_timeout = 0');
    const engine = new FindingEngine(workspace.db, workspace.clock);
    other.exec('begin immediate');
    await lookAt(engine);
    expect(await daysKept()).toEqual([]);
    other.exec('rollback');
    other.close();
    await lookAt(engine);
    expect(await daysKept()).toHaveLength(1);
    workspace.connection.sqlite.pragma('query_only = on');
    workspace.clock.moveTo('2027-01-01T12:00:00.000Z');
    await lookAt(engine);
    await lookAt(new FindingEngine(workspace.db, workspace.clock));
    expect(await daysKept()).toHaveLength(1);
  });

  it('is looked at a minute after a workspace was opened, and every half hour until it is closed', async () => {
    vi.useFakeTimers();
    let looks = 0;
    const stop = lookDaily(async () => {
      looks += 1;
    });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(looks).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toBe(1);
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(looks).toBe(3);
    stop();
    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
    expect(looks).toBe(3);
    vi.useRealTimers();
  });
});

describe('a checklist', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await testDesk();
  });
  afterEach(() => desk.close());

  it('counts as tried from the day on which it was declared, for a year', async () => {
    const { id } = await desk.call('records.create', {
      kind: 'checklist',
      values: { code: 'C1', titleEn: 'Fire' },
    });
    await desk.call('records.create', {
      kind: 'checklistTask',
      values: { checklistId: id, position: 1, textEn: 'Leave the building' },
    });
    const untried = async () => (await desk.call('findings.list', { ruleId: 'checklistNotTried' })).findings;
    expect(await untried()).toMatchObject([{ variant: 'never', subject: { id } }]);
    const draft = { checklistIds: [id], mode: 'exercise' as const, anchors: {} };
    await desk.call('activations.declare', { ...draft, titleEn: 'Drill', titleFr: '', severity: 'low' });
    expect(await untried()).toEqual([]);
    desk.clock.moveTo('2027-11-22T12:00:00.000Z');
    expect(await untried()).toEqual([]);
    desk.clock.moveTo('2027-11-23T12:00:00.000Z');
    expect(await untried()).toMatchObject([{ variant: null, details: { on: { value: '2026-11-22' } } }]);
  });
});
