import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { FieldsOf } from '../../domain/record/record-schema.ts';
import type { Writer } from '../writer.ts';
import { refuseEdit } from './edit-border.ts';
import { inChangeSet } from './save-record.ts';

export interface ManyToChange {
  kind: RecordKind;
  ids: readonly string[];
  /** By what undo calls it. */
  label: string;
  /** The same values for all; null: they are archived. */
  patch: Partial<FieldsOf<RecordKind>> | null;
}

const batch = 250;

/**
 * Changes many records in one act: all of them or none, with one undo. `breathe` is called between batches with the share done.
 * @returns the change set; null when all was so already. @throws ExpectedError `not_found`, and those of the records' rules.
 */
export async function changeMany(
  writer: Writer,
  { kind, ids, label, patch }: ManyToChange,
  breathe: (share: number) => Promise<void> | void = () => {},
): Promise<string | null> {
  const { changeSetId } = await inChangeSet(writer, { source: 'edit', label }, async (changes) => {
    for (let at = 0; at < ids.length; at += batch) {
      const some = ids.slice(at, at + batch);
      if (patch === null) for (const id of some) await changes.archive(kind, id);
      else {
        await refuseEdit(changes.trx, kind, some, patch);
        await changes.updateMany(
          kind,
          some.map((id) => ({ id, patch })),
        );
      }
      await breathe((at + some.length) / ids.length);
    }
  });
  return changeSetId;
}
