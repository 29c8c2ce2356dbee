import type { CallEntry, CallGroup } from '../../../../domain/activation/call-entries.ts';
import type { CallResult, ResultOf } from '../../../../domain/activation/call-results.ts';
import { fold } from '../../../../domain/import/fold.ts';

export interface PersonLine {
  type: 'person';
  key: string;
  group: CallGroup;
  entry: CallEntry;
  result: CallResult | undefined;
}

/** A sheet as a list draws it: each group's name, then its people. */
export type CallLine = { type: 'group'; key: string; group: CallGroup; reached: number } | PersonLine;

/** What a list of calls looks in: names of people and roles as they are written, numbers as they are dialled. */
export function callLines(groups: readonly CallGroup[], resultOf: ResultOf, search: string): CallLine[] {
  const words = fold(search);
  const digits = search.replace(/\D/g, '');
  const isNumber = digits.length >= 3 && !/\p{L}/u.test(search);
  return groups.flatMap((group): CallLine[] => {
    const { code = '', nameEn = '', nameFr = '' } = group.place ?? {};
    const isGroup = words !== '' && fold(`${code} ${nameEn} ${nameFr}`).includes(words);
    const isWanted = ({ person }: CallEntry) =>
      words === '' ||
      isGroup ||
      fold(`${person.name} ${person.positionTitle}`).includes(words) ||
      (isNumber && person.contacts.some(({ value }) => value.replace(/\D/g, '').includes(digits)));
    const lines = group.entries.filter(isWanted).map(
      (entry): PersonLine => ({
        ...{ type: 'person', key: entry.key, group, entry },
        result: resultOf(entry.person),
      }),
    );
    if (lines.length === 0 && (words !== '' || group.entries.length > 0)) return [];
    const reached = lines.filter(({ result }) => result?.isReached).length;
    return [{ type: 'group', key: `group ${group.id}`, group, reached }, ...lines];
  });
}
