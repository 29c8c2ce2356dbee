import type { FreshKind } from '../../domain/record/freshness.ts';
import type { Writer } from '../writer.ts';
import { inChangeSet } from './save-record.ts';

/**
 * Says of facts that they were seen to be right: on `today` (YYYY-MM-DD, in the organisation's time zone), by the
 * writer's author. One act, one undo, however many there are.
 * @returns the change set; null when nothing was changed.
 * @throws ExpectedError `not_found` when one is no longer there; then none is changed.
 */
export async function verifyFacts(
  writer: Writer,
  items: readonly { kind: FreshKind; id: string }[],
  today: string,
): Promise<string | null> {
  const patch = { verifiedOn: today, verifiedBy: writer.author };
  const { changeSetId } = await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    for (const [kind, list] of Map.groupBy(items, (item) => item.kind)) {
      const ids = [...new Set(list.map((item) => item.id))];
      await changes.updateMany(
        kind,
        ids.map((id) => ({ id, patch })),
      );
    }
  });
  return changeSetId;
}
