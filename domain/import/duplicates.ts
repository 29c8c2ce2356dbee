import type { Draft } from './draft.ts';
import { foldKey } from './fold.ts';
import type { ProblemList } from './problem.ts';
import { keyFieldOf } from './read-rows.ts';

/**
 * Keeps the first row of each key; those that come later are told and left out. All keys that the lists name are `seen`,
 * left out or not, so that nobody is taken for gone because of a mistake in their row.
 */
export function withoutDuplicates(
  drafts: readonly Draft[],
  problems: ProblemList,
  keyOf: (draft: Draft) => string,
): Draft[] {
  const first = new Map<string, Draft>();
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const key = foldKey(keyOf(draft));
    const before = first.get(key);
    if (!before) {
      first.set(key, draft);
      kept.push(draft);
      continue;
    }
    const { subject, tableId, row } = draft;
    const column = draft.columns.get(keyFieldOf[subject] ?? 'target') ?? null;
    problems.add({
      code: 'duplicateKey',
      subject,
      tableId,
      row,
      column,
      value: draft.key,
      details: { firstRow: before.row, firstTable: before.tableId },
    });
  }
  return kept;
}
