import { type Answered, addNew, newChoice } from './ask.ts';
import type { Draft } from './draft.ts';
import { foldKey } from './fold.ts';
import type { Lookup } from './lookup.ts';
import type { ProblemList } from './problem.ts';

interface Known {
  /** The workspace alone. */
  lookup: Lookup;
  isKnown: (draft: Draft) => boolean;
  /** What the lists name by its own key, folded. */
  seen: Set<string>;
  answered: Answered;
  problems: ProblemList;
}

/**
 * A row that would add a record with the name, or nearly the name, of one that is there and not in the list: it may be the same
 * one. Where the row has a code of its own it is added unless the user says that it is the same; else it waits for an answer.
 * @returns the drafts that do not wait; those that are the same have the key of the record.
 */
export function settleSame(drafts: readonly Draft[], known: Known): Draft[] {
  return drafts.filter((draft) => {
    if (draft.subject === 'dependencies' || known.isKnown(draft)) return true;
    const name = nameOf(draft);
    const near = known.lookup
      .near(draft.subject, name)
      .filter(({ code }) => !known.seen.has(`${draft.subject} ${foldKey(code)}`));
    return near.length === 0 || settle(draft, name, near, known);
  });
}

function nameOf({ subject, values }: Draft): string {
  const names =
    subject === 'people' ? [values.givenName, values.familyName] : [values.nameEn ?? values.nameFr];
  return names.filter((n) => typeof n === 'string').join(' ');
}

/** @returns false when the row waits. */
function settle(draft: Draft, name: string, near: { code: string; title: string }[], known: Known): boolean {
  const { subject, tableId, row, columns } = draft;
  const field = ['nameEn', 'nameFr', 'familyName', 'fullName'].find((f) => columns.has(f)) ?? 'code';
  const cell = draft.key === name || draft.key === '' ? name : `${name} (${draft.key})`;
  const chosen = known.answered(subject, field, cell);
  const same = near.find((n) => n.code === chosen);
  const hasKey = draft.keyFrom === 'key';
  const choices = [
    ...near.map(({ code, title }) => ({ value: code, kind: 'record' as const, title: `${title} (${code})` })),
    newChoice,
  ];
  const proposed = hasKey || near.length > 1 ? null : (near[0]?.code ?? null);
  const isOpen = chosen === null;
  known.problems.addTogether({
    code: 'nearRecord',
    ...{ subject, tableId, row, value: cell },
    column: columns.get(field) ?? null,
    severity: isOpen ? 'question' : 'note',
    effect: isOpen && !hasKey ? 'row' : 'none',
    details: { name: near.map((n) => n.title).join(', ') },
    ask: { field, cell, choices, proposed, chosen: chosen ?? (hasKey ? addNew : null) },
  });
  if (same) {
    if (hasKey) known.lookup.add(subject, same.code, same.title, [draft.key]);
    draft.key = same.code;
  }
  // Nobody is taken for gone who may be the one in the list.
  if (chosen !== addNew) for (const { code } of near) known.seen.add(`${subject} ${foldKey(code)}`);
  return !isOpen || hasKey;
}
