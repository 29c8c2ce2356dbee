import { setImmediate as breath } from 'node:timers/promises';
import * as z from 'zod';
import { lastPack, packedRecordsChanged } from '../../../db/queries/continuity-pack.ts';
import { declarations, planRecords, recordsChangedSince } from '../../../db/queries/finding-facts.ts';
import { lastChangeId } from '../../../db/queries/import-existing.ts';
import { documentsOutThere, saidOfDocuments } from '../../../db/queries/issued-facts.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Db } from '../../../db/writer.ts';
import { FindingBoard } from '../../../domain/findings/finding-board.ts';
import { findingRules } from '../../../domain/findings/finding-rules.ts';
import {
  type ExtraFacts,
  type FactChange,
  type FactKind,
  PlanFacts,
} from '../../../domain/findings/plan-facts.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import { changedDocuments } from './changed-documents.ts';
import { keptReadiness } from './kept-readiness.ts';
import { mayMovePlans, PlanApprovals } from './plan-approvals.ts';

const declaration = z.object({ checklists: z.array(z.object({ id: z.string() })) });

/** The checklists of a declaration as its body in the log says it; none of one that can't be read: the log has its own verification. */
function declaredChecklists(body: string): string[] {
  try {
    return declaration.parse(JSON.parse(body)).checklists.map(({ id }) => id);
  } catch {
    return [];
  }
}

/** Kinds of record that documents cite. */
const cited: readonly FactKind[] = [
  'organisation',
  'role',
  'roleAssignment',
  'person',
  'contactMethod',
  'checklist',
  'checklistTask',
  'criticalFunction',
  'site',
];

/**
 * Holds the facts and findings of the open workspace. They are read at the first request; then the audit trail says what
 * has changed since, whoever changed it (a call, an undo, a job with a connection of its own).
 */
export class FindingEngine {
  readonly #db: Db;
  readonly #clock: Clock;
  #board: FindingBoard | undefined;
  #lastChange = 0;
  /** What issued documents were held against last: which they are, and the day. */
  #heldAgainst = '';
  /** The day whose readiness was kept last. */
  #keptOn = '';
  readonly #declared = new Set<string>();
  readonly #approvals: PlanApprovals;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    this.#approvals = new PlanApprovals(db);
  }

  /** The board as the workspace stands now. Requests wait for each other, so that a change is taken in once. */
  board(): Promise<FindingBoard> {
    const next = this.#turn.then(() => this.#upToDate());
    // Whoever asks need not wait for the point of the day; the next does, and a workspace that is closed meanwhile ends it.
    this.#turn = next.then((board) => this.#keepToday(board)).catch(() => undefined);
    return next;
  }

  /** The same, without a point for the day. */
  async look(): Promise<FindingBoard> {
    return await this.#upToDate();
  }

  /** Whatever was looked at, a day on which the workspace was open counts in its trend. */
  async #keepToday(board: FindingBoard): Promise<void> {
    const { today } = board.facts;
    if (this.#keptOn === today) return;
    const { kept } = await keptReadiness({ db: this.#db, clock: this.#clock }, board);
    if (kept !== 'busy') this.#keptOn = today;
  }

  async #upToDate(): Promise<FindingBoard> {
    const { timeZone } = await getOrganisation(this.#db);
    const today = dateIn(timeZone, this.#clock.now());
    const changes = this.#board && (await this.#changes());
    const board = this.#board && changes ? this.#board : await this.#read(today);
    if (changes && changes.length > 0) board.apply(changes);
    if (changes?.some(({ kind }) => cited.includes(kind))) this.#heldAgainst = '';
    if (changes?.some((change) => mayMovePlans(board.facts, change))) this.#approvals.forget();
    const extras = await this.#extras(board, timeZone);
    if (extras.length > 0) board.apply(extras);
    this.#board =
      board.facts.today === today ? board : await lookedAround(new PlanFacts(today, board.facts.records()));
    return this.#board;
  }

  async #read(today: string): Promise<FindingBoard> {
    this.#lastChange = await lastChangeId(this.#db);
    this.#declared.clear();
    this.#heldAgainst = '';
    this.#approvals.forget();
    return await lookedAround(new PlanFacts(today, await planRecords(this.#db)));
  }

  async #changes(): Promise<FactChange[] | null> {
    const { lastChange, changed } = await recordsChangedSince(this.#db, this.#lastChange);
    this.#lastChange = lastChange;
    return changed;
  }

  /** What the rules need besides records, where it is not as it was. */
  async #extras({ facts }: FindingBoard, timeZone: string): Promise<FactChange[]> {
    const uses = await this.#checklistUses(facts, timeZone);
    const { plans, approvals } = await this.#approvals.read(facts);
    return [
      ...plans
        .filter(({ id, status, version }) => {
          const known = facts.all('plan').find((plan) => plan.id === id);
          return known !== undefined && (known.status !== status || known.version !== version);
        })
        .map((record): FactChange => ({ kind: 'plan', id: record.id, record })),
      ...different(facts, 'planApproval', approvals),
      ...different(facts, 'checklistUse', uses),
      ...(await this.#pack(facts, timeZone)),
      ...(await this.#documents(facts)),
    ];
  }

  async #pack(facts: PlanFacts, timeZone: string): Promise<FactChange[]> {
    const pack = await lastPack(this.#db);
    if (!pack) return [];
    const changeCount = await packedRecordsChanged(this.#db, pack.changeId);
    const { id } = facts.organisation();
    const madeOn = dateIn(timeZone, pack.at);
    return different(facts, 'continuityPack', [{ id, archivedAt: null, madeOn, changeCount }]);
  }

  /**
   * Issued documents are held against the facts of now when one that they can cite has changed, in the plan or in a running
   * activation, when one is issued, and when somebody says that one is right all the same.
   */
  async #documents(facts: PlanFacts): Promise<FactChange[]> {
    const documents = await documentsOutThere(this.#db);
    const said = await saidOfDocuments(this.#db);
    const asOf = `${facts.today} ${said} ${documents.map(({ id }) => id).join()}`;
    if (asOf === this.#heldAgainst) return [];
    this.#heldAgainst = asOf;
    const changed = await changedDocuments(this.#db, documents, this.#clock.now());
    const known = new Set(changed.map(({ id }) => id));
    const gone = facts.all('changedDocument').filter(({ id }) => !known.has(id));
    return [
      ...different(facts, 'changedDocument', changed),
      ...gone.map(({ id }): FactChange => ({ kind: 'changedDocument', id, record: null })),
    ];
  }

  async #checklistUses(facts: PlanFacts, timeZone: string): Promise<ExtraFacts['checklistUse'][]> {
    const last = new Map(facts.all('checklistUse').map((use) => [use.id, use.lastOn]));
    for (const { activationId, eventAt, body } of await declarations(this.#db, this.#declared)) {
      this.#declared.add(activationId);
      const on = dateIn(timeZone, eventAt);
      for (const id of declaredChecklists(body)) if ((last.get(id) ?? '') < on) last.set(id, on);
    }
    return [...last].map(([id, lastOn]) => ({ id, archivedAt: null, lastOn }));
  }
}

/** Longer than this the desk's other calls do not wait. */
const turnMs = 8;

async function lookedAround(facts: PlanFacts): Promise<FindingBoard> {
  const board = new FindingBoard(facts, findingRules, { later: true });
  let turnEnds = performance.now() + turnMs;
  for (const _ of board.lookAround()) {
    if (performance.now() < turnEnds) continue;
    await breath();
    turnEnds = performance.now() + turnMs;
  }
  return board;
}

function different<K extends keyof ExtraFacts>(
  facts: PlanFacts,
  kind: K & FactKind,
  records: readonly ExtraFacts[K][],
): FactChange[] {
  return records
    .filter((record) => JSON.stringify(facts.named(kind, record.id)) !== JSON.stringify(record))
    .map((record) => ({ kind, id: record.id, record }));
}

/** The findings as the workspace stands, for a job with a connection of its own: nothing is kept of them. */
export async function findingsAt(db: Db, instant: string): Promise<FindingBoard> {
  return await new FindingEngine(db, { now: () => instant }).look();
}

const engines = new WeakMap<Db, FindingEngine>();

/** The engine of an open workspace: it lives as long as its connection. */
export function findingEngine({ db, clock }: { db: Db; clock: Clock }): FindingEngine {
  const engine = engines.get(db) ?? new FindingEngine(db, clock);
  engines.set(db, engine);
  return engine;
}
