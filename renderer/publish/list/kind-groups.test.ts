import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import { documentKinds } from '../../../domain/documents/kinds.ts';
import { documentTemplate } from '../../../electron/documents/templates.ts';
import { kindGroups, likeliestKind } from './kind-groups.ts';

const templates = documentKinds.map((kind) => documentTemplate(kind));
const used = (...counts: [DocumentKind, number][]) => new Map(counts);
const kinds = (search: string, counts = used()) =>
  kindGroups(templates, counts, search).flatMap((group) => group.templates.map(({ kind }) => kind));

describe('kinds to choose from', () => {
  it('stand by what they are for, each once', () => {
    expect(kinds('').toSorted()).toEqual([...documentKinds].toSorted());
    const [first] = kindGroups(templates, used());
    expect(first?.id).toBe('staff');
    expect(kindGroups(templates, used()).map(({ id }) => id)).not.toContain('often');
  });

  it('begin with those that are written most', () => {
    const counts = used(['procedure', 2], ['key-messages', 5], ['staff-bulletin', 0]);
    const [often, ...rest] = kindGroups(templates, counts);
    expect(often?.id).toBe('often');
    expect(often?.templates.map(({ kind }) => kind)).toEqual(['key-messages', 'procedure']);
    expect(rest.flatMap((group) => group.templates.map(({ kind }) => kind))).not.toContain('procedure');
  });

  it('show four favourites, and the fifth where it belongs', () => {
    const five: DocumentKind[] = ['procedure', 'checklist', 'brochure', 'key-messages', 'wallet-card'];
    const groups = kindGroups(
      templates,
      used(...five.map((kind, at): [DocumentKind, number] => [kind, 9 - at])),
    );
    expect(groups[0]?.templates).toHaveLength(4);
    expect(kinds('', used(...five.map((kind): [DocumentKind, number] => [kind, 1])))).toHaveLength(
      documentKinds.length,
    );
  });

  it.each([
    ['bulletin staff', 'staff-bulletin'],
    ['INTERRUPTION service', 'service-disruption-notice'],
    ['depliant', 'brochure'],
    ['carte', 'wallet-card'],
  ] as const)('are found by “%s” in either language', (search, kind) =>
    expect(kinds(search)).toContain(kind),
  );

  it('are none when nothing is called so', () => {
    expect(kindGroups(templates, used(), 'xylophone')).toEqual([]);
  });
});

describe('the kind that Enter makes', () => {
  const likeliest = (search: string, chosen: DocumentKind = 'staff-bulletin') =>
    likeliestKind(kindGroups(templates, used(), search), chosen, search);

  it.each([
    ['', 'staff-bulletin'],
    ['key', 'key-messages'],
    ['checklist', 'checklist'],
    ['procedure', 'procedure'],
    ['xylophone', null],
  ] as const)('for “%s” is the one called so', (search, kind) => expect(likeliest(search)).toBe(kind));
});
