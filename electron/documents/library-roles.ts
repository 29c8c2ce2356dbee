import * as z from 'zod';
import roles from '../../assets/library/roles.json' with { type: 'json' };
import type { Bilingual } from '../../domain/documents/fact-data.ts';
import type { RichTextDoc } from '../../domain/documents/rich-text.ts';
import { richTextSchema } from '../../domain/documents/rich-text-schema.ts';
import { fold } from '../../domain/import/fold.ts';

interface NamedRole {
  code: string;
  nameEn: string;
  nameFr: string;
}

const libraryRoles = z
  .array(z.object({ code: z.string(), nameEn: z.string(), nameFr: z.string() }))
  .parse(roles);

/** Names of the library's roles by their codes: those that the templates cite. */
export const libraryRoleNames: ReadonlyMap<string, Bilingual> = new Map(
  libraryRoles.map(({ code, nameEn, nameFr }) => [code, { en: nameEn, fr: nameFr }]),
);

/**
 * The role of an organisation that is the same as one of the library: by its code, else by its name in either language,
 * whatever the case and the accents. "Communications lead" is the library's COM, whatever its code.
 */
export function sameRole<R extends NamedRole>(shipped: NamedRole, roles: readonly R[]): R | undefined {
  const names = new Set([shipped.nameEn, shipped.nameFr].map(fold).filter(Boolean));
  return (
    roles.find(({ code }) => fold(code) === fold(shipped.code)) ??
    roles.find(({ nameEn, nameFr, code }) => [nameEn, nameFr, code].some((name) => names.has(fold(name))))
  );
}

/** A text of the templates with the organisation's own codes in the facts of its roles. */
export function withOwnRoleCodes(doc: RichTextDoc, own: readonly NamedRole[]): RichTextDoc {
  const codes = new Map(libraryRoles.map((role) => [role.code, sameRole(role, own)?.code ?? role.code]));
  const ownKey = (key: string) =>
    key.replace(/^role\.(.+)\.(\w+)$/, (_, code: string, part: string) => {
      return `role.${codes.get(code) ?? code}.${part}`;
    });
  const changed: unknown = JSON.parse(JSON.stringify(doc), (name, value: unknown) =>
    name === 'key' && typeof value === 'string' ? ownKey(value) : value,
  );
  return richTextSchema.parse(changed);
}
