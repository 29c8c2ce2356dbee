import type { RecordKind, RecordMeta } from '../record/record-kind.ts';
import type { FieldsOf } from '../record/record-schema.ts';
import { asStored, type Bucket, KindFacts, type Stored } from './fact-store.ts';
import type { FindingRef } from './finding.ts';
import { type Reader, Source } from './source.ts';

/** What the rules need besides the records of the plan. */
export interface ExtraFacts {
  /** The last approval of a plan; its id is the plan's. While it stands: how many changes there are since, and in which records. */
  planApproval: {
    id: string;
    archivedAt: null;
    version: number;
    approvedAt: string;
    changeCount: number;
    changed: FindingRef[];
  };
  /** The continuity pack made last; its id is the organisation's. */
  continuityPack: {
    id: string;
    archivedAt: null;
    /** YYYY-MM-DD in the organisation's time zone. */
    madeOn: string;
    /** Records that a pack speaks of and that were changed since. */
    changeCount: number;
  };
  /** The last day on which a checklist was run, as an exercise or in earnest; its id is the checklist's. */
  checklistUse: { id: string; archivedAt: null; lastOn: string };
  /** An issued document of which facts have changed since. */
  changedDocument: {
    id: string;
    archivedAt: null;
    number: string;
    titleEn: string;
    titleFr: string;
    changes: { labelEn: string; labelFr: string }[];
  };
}

export type FactKind = Exclude<RecordKind, 'scenario'> | keyof ExtraFacts;
export type FactOf<K extends FactKind> = K extends keyof ExtraFacts
  ? ExtraFacts[K]
  : K extends RecordKind
    ? FieldsOf<K> & RecordMeta
    : never;

/** A record that was created, changed or archived; null: it is gone. */
export interface FactChange {
  kind: FactKind;
  id: string;
  record: { id: string; archivedAt: string | null } | null;
}

/** What is worked out from a few facts and read by many: held until one of those facts changes. */
export interface Derived<T> {
  compute(facts: Facts, id: string): T;
  same(a: T, b: T): boolean;
}

/** What is worked out over the whole plan at once, and read by id. */
export interface Table<T> {
  /** The fields of each kind that it depends on; that a record comes or goes counts always. A table that it reads has its fields here too. */
  reads: { readonly [K in FactKind]?: readonly (keyof FactOf<K> & string)[] };
  compute(facts: Facts): Map<string, T>;
  same(a: T, b: T): boolean;
}

/** The plan as rules read it: archived records are left out, lists are in the order of ids. */
export interface Facts {
  /** YYYY-MM-DD in the organisation's time zone. */
  readonly today: string;
  organisation(): FactOf<'organisation'>;
  get<K extends FactKind>(kind: K, id: string | null): FactOf<K> | undefined;
  all<K extends FactKind>(kind: K): readonly FactOf<K>[];
  /** Records of a kind whose field has a value: the dependencies of a function, the tasks of a role. */
  parts<K extends FactKind>(kind: K, field: keyof FactOf<K> & string, value: string): readonly FactOf<K>[];
  /** How many these are; read alone, it is not touched by a change within them. */
  count<K extends FactKind>(kind: K, field: keyof FactOf<K> & string, value: string): number;
  derived<T>(definition: Derived<T>, id: string): T;
  tabled<T>(definition: Table<T>, id: string): T | undefined;
}

class DerivedNode extends Source implements Reader {
  sources: Source[] = [];
  state: 'new' | 'held' | 'stale' = 'new';
  value: unknown;
  readonly definition: Derived<unknown>;
  readonly id: string;
  constructor(definition: Derived<unknown>, id: string) {
    super();
    this.definition = definition;
    this.id = id;
  }
}

interface TableState {
  values: Map<string, unknown>;
  cells: Map<string, Source>;
}

/**
 * An indexed picture of the plan in memory. Whoever reads it through `reading` is told when what was read may have
 * changed: this is how an edit reaches the few findings that it can change, without a word of it in the rules.
 */
export class PlanFacts implements Facts {
  readonly today: string;
  readonly #kinds = new Map<FactKind, KindFacts>();
  readonly #derived = new Map<Derived<unknown>, Map<string, DerivedNode>>();
  readonly #tables = new Map<Table<unknown>, TableState>();
  #reader: Reader | undefined;

  constructor(today: string, records: Iterable<FactChange> = []) {
    this.today = today;
    for (const { kind, id, record } of records) this.#kind(kind).put(id, asStored(record), () => undefined);
  }

  /** Everything that is known, archived records too. */
  *records(): Iterable<FactChange> {
    for (const [kind, { slots }] of this.#kinds)
      for (const [id, { record }] of slots) if (record) yield { kind, id, record };
  }

  /** A record whether or not it is archived, for its name. */
  named(kind: FactKind, id: string): object | undefined {
    return this.#kinds.get(kind)?.slots.get(id)?.record;
  }

  /** Takes changes in. @returns those who have read something that is no longer so. */
  apply(changes: readonly FactChange[]): Set<Reader> {
    const touched = new Set<Reader>();
    const dirty = (source: Source) => {
      for (const reader of source.readers ?? []) touched.add(reader);
    };
    const outdated = new Set<Table<unknown>>();
    for (const { kind, id, record } of changes) {
      const before = this.#kind(kind).slot(id).live;
      this.#kind(kind).put(id, asStored(record), dirty);
      const after = this.#kind(kind).slot(id).live;
      for (const table of this.#tables.keys())
        if (differ(table.reads[kind], before, after)) outdated.add(table);
    }
    // A table stands after those that it reads, since they were worked out first.
    for (const [table, state] of this.#tables) if (outdated.has(table)) this.#renew(table, state, dirty);
    return this.#settled(touched);
  }

  /** Does something on behalf of a reader, which is subscribed to all that is read meanwhile. */
  reading<R>(reader: Reader, work: () => R): R {
    const outer = this.#reader;
    this.#reader = reader;
    try {
      return work();
    } finally {
      this.#reader = outer;
    }
  }

  organisation(): FactOf<'organisation'> {
    const [organisation] = this.all('organisation');
    if (!organisation) throw new Error('a workspace has its organisation from the start');
    return organisation;
  }

  get<K extends FactKind>(kind: K, id: string | null): FactOf<K> | undefined {
    if (id === null) return undefined;
    const slot = this.#kind(kind).slot(id);
    slot.readBy(this.#reader);
    return slot.live as FactOf<K> | undefined;
  }

  all<K extends FactKind>(kind: K): readonly FactOf<K>[] {
    return this.#read(this.#kind(kind).everything);
  }

  parts<K extends FactKind>(kind: K, field: keyof FactOf<K> & string, value: string): readonly FactOf<K>[] {
    return this.#read(this.#kind(kind).bucket(field, value));
  }

  count<K extends FactKind>(kind: K, field: keyof FactOf<K> & string, value: string): number {
    const bucket = this.#kind(kind).bucket(field, value);
    bucket.members.readBy(this.#reader);
    return bucket.slots.size;
  }

  derived<T>(definition: Derived<T>, id: string): T {
    const nodes = this.#derived.get(definition) ?? new Map<string, DerivedNode>();
    this.#derived.set(definition, nodes);
    const node = nodes.get(id) ?? new DerivedNode(definition, id);
    nodes.set(id, node);
    if (node.state !== 'held') this.#compute(node);
    node.readBy(this.#reader);
    return node.value as T;
  }

  tabled<T>(definition: Table<T>, id: string): T | undefined {
    let state = this.#tables.get(definition);
    if (!state) {
      state = { values: this.#alone(() => definition.compute(this)), cells: new Map() };
      this.#tables.set(definition, state);
    }
    const cell = state.cells.get(id) ?? new Source();
    state.cells.set(id, cell);
    cell.readBy(this.#reader);
    return state.values.get(id) as T | undefined;
  }

  #kind(kind: FactKind): KindFacts {
    let facts = this.#kinds.get(kind);
    if (!facts) {
      facts = new KindFacts();
      this.#kinds.set(kind, facts);
    }
    return facts;
  }

  #read<K extends FactKind>(bucket: Bucket): readonly FactOf<K>[] {
    bucket.readBy(this.#reader);
    return bucket.sorted as unknown as readonly FactOf<K>[];
  }

  #alone<R>(work: () => R): R {
    const outer = this.#reader;
    this.#reader = undefined;
    try {
      return work();
    } finally {
      this.#reader = outer;
    }
  }

  #compute(node: DerivedNode): void {
    for (const source of node.sources) source.forget(node);
    node.sources = [];
    node.value = this.reading(node, () => node.definition.compute(this, node.id));
    node.state = 'held';
  }

  #renew(table: Table<unknown>, state: TableState, dirty: (source: Source) => void): void {
    const before = state.values;
    state.values = this.#alone(() => table.compute(this));
    for (const [id, cell] of state.cells) {
      const [was, is] = [before.get(id), state.values.get(id)];
      const same = was === undefined || is === undefined ? was === is : table.same(was, is);
      if (!same) dirty(cell);
    }
  }

  /** Works out again what was derived from what has changed; its readers are touched only when it comes out otherwise. */
  #settled(touched: Set<Reader>): Set<Reader> {
    const checks = new Set<Reader>();
    const before = new Map<DerivedNode, unknown>();
    const waiting: DerivedNode[] = [];
    const touch = (reader: Reader) => {
      if (!(reader instanceof DerivedNode)) checks.add(reader);
      else if (!before.has(reader)) {
        before.set(reader, reader.value);
        reader.state = 'stale';
        waiting.push(reader);
      }
    };
    for (const reader of touched) touch(reader);
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      // It may have been worked out already, for another that reads it.
      if (node.state === 'stale') this.#compute(node);
      const was = before.get(node);
      before.delete(node);
      if (!node.definition.same(was, node.value)) for (const reader of node.readers ?? []) touch(reader);
    }
    return checks;
  }
}

function differ(
  fields: readonly string[] | undefined,
  before: Stored | undefined,
  after: Stored | undefined,
): boolean {
  if (!fields) return false;
  if (!before || !after) return before !== after;
  return fields.some((field) => before[field] !== after[field]);
}
