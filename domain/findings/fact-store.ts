import { Source } from './source.ts';

/** A record as it is kept here: typed again where it is read by its kind (plan-facts.ts). */
export type Stored = { id: string; archivedAt: string | null } & Record<string, unknown>;

class Slot extends Source {
  record: Stored | undefined;
  get live(): Stored | undefined {
    return this.record?.archivedAt === null ? this.record : undefined;
  }
}

export class Bucket extends Source {
  readonly slots = new Set<Slot>();
  /** Which records are in it, whatever they say. */
  readonly members = new Source();
  #sorted: Stored[] | undefined;

  get sorted(): Stored[] {
    this.#sorted ??= [...this.slots].flatMap(({ live }) => live ?? []).sort(byId);
    return this.#sorted;
  }

  touched(membersChanged: boolean, dirty: (source: Source) => void): void {
    this.#sorted = undefined;
    dirty(this);
    if (membersChanged) dirty(this.members);
  }
}

const byId = (a: Stored, b: Stored) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export class KindFacts {
  readonly slots = new Map<string, Slot>();
  readonly everything = new Bucket();
  readonly indexes = new Map<string, Map<unknown, Bucket>>();

  slot(id: string): Slot {
    let slot = this.slots.get(id);
    if (!slot) {
      slot = new Slot();
      this.slots.set(id, slot);
    }
    return slot;
  }

  bucket(field: string, value: unknown): Bucket {
    let index = this.indexes.get(field);
    if (!index) {
      index = new Map();
      this.indexes.set(field, index);
      for (const slot of this.everything.slots) bucketIn(index, slot.live?.[field]).slots.add(slot);
    }
    return bucketIn(index, value);
  }

  put(id: string, record: Stored | undefined, dirty: (source: Source) => void): void {
    const slot = this.slot(id);
    const before = slot.live;
    slot.record = record;
    const after = slot.live;
    dirty(slot);
    if (!before && !after) return;
    move(slot, before && this.everything, after && this.everything, dirty);
    for (const [field, index] of this.indexes) {
      const from = before && bucketIn(index, before[field]);
      move(slot, from, after && bucketIn(index, after[field]), dirty);
    }
  }
}

function move(
  slot: Slot,
  from: Bucket | undefined,
  to: Bucket | undefined,
  dirty: (source: Source) => void,
): void {
  if (from === to) {
    from?.touched(false, dirty);
    return;
  }
  from?.slots.delete(slot);
  from?.touched(true, dirty);
  to?.slots.add(slot);
  to?.touched(true, dirty);
}

function bucketIn(index: Map<unknown, Bucket>, value: unknown): Bucket {
  let bucket = index.get(value);
  if (!bucket) {
    bucket = new Bucket();
    index.set(value, bucket);
  }
  return bucket;
}

export function asStored(record: { id: string; archivedAt: string | null } | null): Stored | undefined {
  return record === null ? undefined : (record as Stored);
}
