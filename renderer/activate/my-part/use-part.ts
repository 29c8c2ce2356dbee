import { useSearchParams } from 'react-router';

export const parts = ['mine', 'calls', 'all'] as const;
export type Part = (typeof parts)[number];

/**
 * What of an activation fills the page: my part, whom to call first, or the whole picture. It is part of the address; one
 * who has said who they are begins with their part, unless the address names a task or a pane of the whole.
 */
export function usePart(myRoleId: string | null): [Part, (part: Part) => void] {
  const [search, setSearch] = useSearchParams();
  const named = parts.find((part) => part === search.get('part'));
  const isOfWhole = search.has('task') || search.has('pane') || myRoleId === null;
  const show = (part: Part) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('part', part);
        return next;
      },
      { state: { keepFocus: true } },
    );
  return [named ?? (isOfWhole ? 'all' : 'mine'), show];
}
