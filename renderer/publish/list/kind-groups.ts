import { type DocumentKind, documentGroups } from '../../../domain/documents/kinds.ts';
import { fold } from '../../../domain/import/fold.ts';
import type { Template } from '../document-name.ts';

export interface KindGroup {
  id: (typeof documentGroups)[number] | 'often';
  templates: Template[];
}

/** As many favourites as are seen at a glance. */
const mostOften = 4;

/**
 * Kinds to choose from: those that this organisation writes most, then the rest by what they are for. Nothing is shown
 * twice, and no group without a kind.
 * @param used documents there are of each kind
 * @param search words that a kind has in its name, its purpose or its audience, in either language, in any order
 */
export function kindGroups(
  templates: readonly Template[],
  used: ReadonlyMap<DocumentKind, number>,
  search = '',
): KindGroup[] {
  const uses = ({ kind }: Template) => used.get(kind) ?? 0;
  const often = templates
    .filter((template) => uses(template) > 0)
    .toSorted((a, b) => uses(b) - uses(a))
    .slice(0, mostOften);
  const rest = templates.filter((template) => !often.includes(template));
  const groups: KindGroup[] = [
    { id: 'often', templates: often },
    ...documentGroups.map((id) => ({ id, templates: rest.filter(({ group }) => group === id) })),
  ];
  return groups
    .map(({ id, templates: all }) => ({ id, templates: all.filter((each) => matches(each, search)) }))
    .filter((group) => group.templates.length > 0);
}

/** What Enter would make: the kind chosen while it is still shown, else the first that is called so, else the first; null when none is shown. */
export function likeliestKind(
  groups: readonly KindGroup[],
  chosen: DocumentKind | null,
  search: string,
): DocumentKind | null {
  const shown = groups.flatMap(({ templates }) => templates);
  const wanted = fold(search);
  const isCalledSo = ({ nameEn, nameFr }: Template) =>
    fold(nameEn).startsWith(wanted) || fold(nameFr).startsWith(wanted);
  if (wanted === '' && shown.some(({ kind }) => kind === chosen)) return chosen;
  return (shown.find(isCalledSo) ?? shown.find(({ kind }) => kind === chosen) ?? shown[0])?.kind ?? null;
}

function matches({ nameEn, nameFr, purpose, audience }: Template, search: string): boolean {
  const said = fold([nameEn, nameFr, purpose.en, purpose.fr, audience.en, audience.fr].join(' '));
  return fold(search)
    .split(' ')
    .every((word) => said.includes(word));
}
