import { describe, expect, it } from 'vitest';
import { frenchSpaces } from '../../domain/documents/french-typography.ts';
import { documentKinds } from '../../domain/documents/kinds.ts';
import { libraryRoleNames } from './library-roles.ts';
import { documentTemplate } from './templates.ts';

describe.each(documentKinds)('the template of a %s', (kind) => {
  const template = documentTemplate(kind);

  it('is that of its kind', () => expect(template.kind).toBe(kind));

  it('is approved by roles of the library, each once', () => {
    const { approvers } = template;
    expect(approvers.filter((code) => !libraryRoleNames.has(code))).toEqual([]);
    expect(new Set(approvers).size).toBe(approvers.length);
  });

  it('says in one line what it is for', () => {
    const { en, fr } = template.purpose;
    for (const said of [en, fr]) expect(said, said).toMatch(/^\p{Lu}.{20,95}\.$/u);
  });

  it('has French spaces where French asks for them', () => {
    const { purpose, hints, audience, content, tactical } = template;
    const written = [purpose.fr, hints.fr, audience.fr, ...texts(content.fr), ...texts(tactical?.fr)];
    expect(written.filter((text) => frenchSpaces(text) !== text)).toEqual([]);
  });
});

function texts(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'text' in node && typeof node.text === 'string' ? [node.text] : [];
  return [...own, ...Object.values(node).flatMap(texts)];
}
