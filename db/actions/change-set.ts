import { v7 as newId } from 'uuid';
import { ExpectedError } from '../../domain/errors.ts';
import type { RecordKind, RecordMeta } from '../../domain/record/record-kind.ts';
import { type FieldsOf, type NewFieldsOf, recordFields } from '../../domain/record/record-schema.ts';
import { type RecordLabel, sameLabel, searchEntry } from '../../domain/record/search-entry.ts';
import { holderOf, isPart } from '../queries/references.ts';
import { fromCells, toCells } from '../record-codec.ts';
import { inBatches, recordTable } from '../record-table.ts';
import type { Trx, Writer } from '../writer.ts';
import { checkRecords } from './record-rules.ts';

export type ChangeSource = 'edit' | 'import' | 'undo' | 'redo' | 'setup' | 'measured';

interface Change {
  kind: RecordKind;
  recordId: string;
  op: 'create' | 'update' | 'remove';
  before: object | null;
  after: object | null;
}

/**
 * All that one act of a user changes, in one transaction: every create, update and removal is checked, written, put in
 * the audit trail and in the search index here and nowhere else. Undo follows from it (undo.ts).
 */
export class ChangeSet {
  readonly id = newId();
  readonly trx: Trx;
  readonly #at: string;
  readonly #author: string;
  readonly #changes: Change[] = [];
  /** Its row is written, and changes may refer to it. */
  #begun = false;

  constructor(trx: Trx, writer: Writer) {
    this.trx = trx;
    this.#at = writer.clock.now();
    this.#author = writer.author;
  }

  /** @returns the id of the new record. @throws ZodError, ExpectedError of the record's rules. */
  async create<K extends RecordKind>(kind: K, values: NewFieldsOf<K>, id = newId()): Promise<string> {
    const [created] = await this.createMany(kind, [values], [id]);
    return created ?? id;
  }

  /** The same for many at once (an import), in a few statements. @returns the ids in the same order. */
  async createMany<K extends RecordKind>(
    kind: K,
    list: NewFieldsOf<K>[],
    ids = list.map(() => newId()),
  ): Promise<string[]> {
    const schema = recordFields[kind];
    const records = list.map((values, i) => ({
      id: ids[i] ?? newId(),
      fields: schema.parse(values) as FieldsOf<K>,
    }));
    const stamp = {
      createdAt: this.#at,
      createdBy: this.#author,
      updatedAt: this.#at,
      updatedBy: this.#author,
      archivedAt: null,
    };
    const table = recordTable(this.trx, kind);
    await inBatches(records, (batch) =>
      table.insert(batch.map(({ id, fields }) => ({ id, ...stamp, ...toCells(kind, fields) }))),
    );
    await checkRecords(this.trx, kind, records);
    for (const { id, fields } of records) {
      this.#changes.push({
        kind,
        recordId: id,
        op: 'create',
        before: null,
        after: { ...fields, archivedAt: null },
      });
    }
    await this.#index(kind, records);
    return records.map(({ id }) => id);
  }

  /** Changes the fields given; what is already so is left alone. @throws ExpectedError `not_found`, ZodError. */
  async update<K extends RecordKind>(kind: K, id: string, patch: Partial<FieldsOf<K>>): Promise<void> {
    await this.updateMany(kind, [{ id, patch }]);
  }

  /** The same for many records at once (an import), each named once: read and indexed in a few statements. */
  async updateMany<K extends RecordKind>(
    kind: K,
    list: readonly { id: string; patch: Partial<FieldsOf<K>> }[],
  ): Promise<void> {
    const written: { id: string; fields: FieldsOf<K> }[] = [];
    const shown: typeof written = [];
    await inBatches(list, async (batch) => {
      const rows = await recordTable(this.trx, kind).rows(batch.map(({ id }) => id));
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const { id, patch } of batch) {
        const row = byId.get(id);
        if (!row) throw new ExpectedError('not_found', `${kind} ${id}`, { kind });
        const stored = fromCells(kind, row);
        const fields = recordFields[kind].parse({ ...stored, ...patch }) as FieldsOf<K>;
        await this.#write(kind, id, stored, { ...fields, archivedAt: stored.archivedAt });
        written.push({ id, fields });
        if (stored.archivedAt === null) shown.push({ id, fields });
      }
    });
    await checkRecords(this.trx, kind, written);
    await this.#index(kind, shown);
  }

  async archive(kind: RecordKind, id: string): Promise<void> {
    const stored = await this.#stored(kind, id);
    await this.#write(kind, id, stored, { ...stored, archivedAt: stored.archivedAt ?? this.#at });
    await this.#hide(id);
  }

  async restore(kind: RecordKind, id: string): Promise<void> {
    const stored = await this.#stored(kind, id);
    await this.#write(kind, id, stored, { ...stored, archivedAt: null });
    await this.#show(kind, id);
  }

  /**
   * Gives records the values that they had (undo): changes those that are there, puts the others back under their ids.
   * @throws ExpectedError of the records' rules, which may have come to forbid what was.
   */
  async putBackMany(
    kind: RecordKind,
    list: { id: string; values: Record<string, unknown> }[],
  ): Promise<void> {
    const table = recordTable(this.trx, kind);
    await inBatches(list, async (batch) => {
      const rows = new Map((await table.rows(batch.map(({ id }) => id))).map((row) => [row.id, row]));
      const written: { id: string; fields: FieldsOf<RecordKind> }[] = [];
      const found: typeof written = [];
      for (const { id, values } of batch) {
        const row = rows.get(id);
        const stored = row && withoutStamp(fromCells(kind, row));
        const { archivedAt = null, ...given } = { ...stored, ...values };
        const fields = recordFields[kind].parse(given);
        const after = { ...fields, archivedAt };
        if (stored) await this.#write(kind, id, stored, after);
        else await this.#insertAgain(kind, id, after);
        written.push({ id, fields });
        if (archivedAt !== null) await this.#hide(id);
        else if (stored?.archivedAt) await this.#show(kind, id);
        else found.push({ id, fields });
      }
      await checkRecords(this.trx, kind, written);
      await this.#index(kind, found);
    });
  }

  async #insertAgain(kind: RecordKind, id: string, after: object): Promise<void> {
    const stamp = {
      createdAt: this.#at,
      createdBy: this.#author,
      updatedAt: this.#at,
      updatedBy: this.#author,
    };
    await recordTable(this.trx, kind).insert([{ id, ...stamp, ...toCells(kind, after) }]);
    this.#changes.push({ kind, recordId: id, op: 'create', before: null, after });
  }

  /** Takes records out of the workspace; the audit trail keeps them whole. @throws the database's error when something refers to one. */
  async removeMany(kind: RecordKind, ids: string[]): Promise<void> {
    const table = recordTable(this.trx, kind);
    await inBatches(ids, async (batch) => {
      for (const row of await table.rows(batch)) {
        const { id, ...fields } = withoutStamp(fromCells(kind, row));
        this.#changes.push({ kind, recordId: id, op: 'remove', before: fields, after: null });
      }
      await this.trx.deleteFrom('searchEntry').where('sourceId', 'in', batch).execute();
      await table.remove(batch);
    });
  }

  /** Writes the audit trail. @returns false when nothing was changed. */
  async finish(source: ChangeSource, undoesId: string | null = null, label?: RecordLabel): Promise<boolean> {
    const first = this.#changes[0];
    if (!first) return this.#begun;
    const words = label ?? (await this.#label(this.#changes.find((c) => !isPart(c.kind)) ?? first));
    await this.#writeTrail(source, words, undoesId);
    return true;
  }

  /** Writes the audit trail of what was changed so far: a large import does so lot by lot, which bounds its memory. */
  async writeTrail(source: ChangeSource, label: string): Promise<void> {
    await this.#writeTrail(source, sameLabel(label), null);
  }

  async #writeTrail(source: ChangeSource, label: RecordLabel, undoesId: string | null): Promise<void> {
    if (this.#changes.length === 0) return;
    if (!this.#begun) {
      const { labelEn, labelFr } = label;
      const made = { id: this.id, at: this.#at, by: this.#author, source };
      const row = { ...made, labelEn, labelFr, undoesId, undoneById: null };
      await this.trx.insertInto('changeSet').values(row).execute();
      this.#begun = true;
    }
    const text = (value: object | null) => value && JSON.stringify(value);
    await inBatches(this.#changes, (batch) =>
      this.trx
        .insertInto('change')
        .values(
          batch.map((c) => ({ ...c, changeSetId: this.id, before: text(c.before), after: text(c.after) })),
        )
        .execute(),
    );
    this.#changes.length = 0;
  }

  /** What a person would call the record that was changed; that to which it belongs when it is a part. */
  async #label({ kind, recordId, before, after }: Change): Promise<RecordLabel> {
    const [row] = await recordTable(this.trx, kind).rows([recordId]);
    return await holderOf(this.trx, kind, { ...(row ?? before ?? after), id: recordId });
  }

  async #stored<K extends RecordKind>(kind: K, id: string) {
    const [row] = await recordTable(this.trx, kind).rows([id]);
    if (!row) throw new ExpectedError('not_found', `${kind} ${id}`, { kind });
    return fromCells(kind, row);
  }

  async #write(kind: RecordKind, id: string, before: object, after: object): Promise<void> {
    const was = new Map<string, unknown>(Object.entries(before));
    const changed = Object.entries(after).filter(
      ([field, value]) => JSON.stringify(was.get(field)) !== JSON.stringify(value),
    );
    if (changed.length === 0) return;
    const values = Object.fromEntries(changed);
    const stamp = { updatedAt: this.#at, updatedBy: this.#author };
    await recordTable(this.trx, kind).update(id, { ...toCells(kind, values), ...stamp });
    const old = Object.fromEntries(changed.map(([field]) => [field, was.get(field)]));
    this.#changes.push({ kind, recordId: id, op: 'update', before: old, after: values });
  }

  /** What is archived is not found: neither the record nor what leads to it (the contacts of a person). */
  async #hide(id: string): Promise<void> {
    await this.trx.deleteFrom('searchEntry').where('targetId', '=', id).execute();
  }

  async #show(kind: RecordKind, id: string): Promise<void> {
    await this.#index(kind, [{ id, fields: await this.#stored(kind, id) }]);
    if (kind !== 'person') return;
    const contacts = await recordTable(this.trx, 'contactMethod').where('personId', id);
    await this.#index(
      'contactMethod',
      contacts.map((row) => ({ id: row.id, fields: fromCells('contactMethod', row) })),
    );
  }

  async #index<K extends RecordKind>(kind: K, records: { id: string; fields: FieldsOf<K> }[]): Promise<void> {
    const found = records.map(({ id, fields }) => ({ id, entry: searchEntry(kind, id, fields) }));
    const entries = found.flatMap(({ id, entry }) => (entry ? [{ sourceId: id, ...entry }] : []));
    const hidden = found.flatMap(({ id, entry }) => (entry === null ? [id] : []));
    // What has become confidential was found until now.
    await inBatches(hidden, (batch) =>
      this.trx.deleteFrom('searchEntry').where('sourceId', 'in', batch).execute(),
    );
    await inBatches(entries, (batch) =>
      this.trx
        .insertInto('searchEntry')
        .values(batch)
        .onConflict((c) =>
          c.column('sourceId').doUpdateSet((e) => ({
            kind: e.ref('excluded.kind'),
            targetId: e.ref('excluded.targetId'),
            code: e.ref('excluded.code'),
            nameEn: e.ref('excluded.nameEn'),
            nameFr: e.ref('excluded.nameFr'),
            body: e.ref('excluded.body'),
          })),
        )
        .execute(),
    );
  }
}

/** A record's fields and whether it is archived, without who wrote it and when. */
export function withoutStamp<R extends RecordMeta>(record: R) {
  const { createdAt, createdBy, updatedAt, updatedBy, ...rest } = record;
  return rest;
}
