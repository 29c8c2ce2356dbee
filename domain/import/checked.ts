import type { Draft } from './draft.ts';
import type { ExistingRecord } from './existing.ts';
import type { MappedTable } from './read-rows.ts';
import { contactFields } from './record-values.ts';
import { type FieldValue, isEmpty } from './subject.ts';

/**
 * A row of which somebody says that it is right: its recovery times, or the contacts of the person, are verified on the day
 * that is written there, else today, by the unit whose form it is.
 */
export function settleChecked(
  drafts: readonly Draft[],
  tables: readonly MappedTable[],
  today: string | undefined,
): void {
  const forms = new Map(tables.flatMap((t) => (t.form ? [[t.id, t.form.unit] as const] : [])));
  for (const draft of drafts) {
    const said = draft.values.checked;
    delete draft.values.checked;
    const date = said === 'yes' ? today : typeof said === 'string' ? said : undefined;
    if (date === undefined) continue;
    draft.values.verifiedOn = date;
    const unit = forms.get(draft.tableId);
    if (unit !== undefined) draft.verifiedBy = unit;
  }
}

/** What saying that a person's row is right changes: nothing when they can't be reached, or when it is known since that day. */
export function contactsVerified(
  { subject, values }: Draft,
  record: ExistingRecord | undefined,
  changes: readonly { field: string }[],
): { field: string; before: FieldValue; after: FieldValue }[] {
  const after = values.verifiedOn;
  if (subject !== 'people' || typeof after !== 'string') return [];
  const reached = contactFields.some((way) => !isEmpty(way in values ? values[way] : record?.values[way]));
  const before = record?.verifiedOn ?? null;
  const changed = changes.some(({ field }) => contactFields.some((way) => way === field));
  return reached && (changed || before !== after) ? [{ field: 'verifiedOn', before, after }] : [];
}
