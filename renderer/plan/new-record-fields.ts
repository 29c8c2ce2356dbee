import type { RecordKind } from '../../domain/record/record-kind.ts';

/** A field that a new record is asked for. */
export interface NewRecordField {
  field: string;
  /** Filled in with the next free code. */
  nextCode?: true;
  maxLength: number;
  /** It may be left empty when this other field is filled in: it then says the same. */
  orSameAs?: string;
  optional?: true;
  /** Another record of this kind, chosen from those that are there. */
  reference?: RecordKind;
}

/** A code and a name; the name in one language is enough to begin with. */
export const codeAndNames: NewRecordField[] = [
  { field: 'code', nextCode: true, maxLength: 40 },
  { field: 'nameEn', maxLength: 200, orSameAs: 'nameFr' },
  { field: 'nameFr', maxLength: 200, optional: true },
];

/** A name in one language is enough to begin with. */
export const namesOnly: NewRecordField[] = [
  { field: 'nameEn', maxLength: 200, orSameAs: 'nameFr' },
  { field: 'nameFr', maxLength: 200, optional: true },
];

export const codeAndTitles: NewRecordField[] = [
  { field: 'code', nextCode: true, maxLength: 40 },
  { field: 'titleEn', maxLength: 200, orSameAs: 'titleFr' },
  { field: 'titleFr', maxLength: 200, optional: true },
];

/** A title; in one language is enough to begin with. */
export const titlesOnly: NewRecordField[] = [
  { field: 'titleEn', maxLength: 200, orSameAs: 'titleFr' },
  { field: 'titleFr', maxLength: 200, optional: true },
];

/** An authority, and the roles that it goes from and to. */
export const authorityAndRoles: NewRecordField[] = [
  { field: 'authorityEn', maxLength: 400, orSameAs: 'authorityFr' },
  { field: 'authorityFr', maxLength: 400, optional: true },
  { field: 'fromRoleId', maxLength: 40, reference: 'role' },
  { field: 'toRoleId', maxLength: 40, reference: 'role' },
];

export const numberAndNames: NewRecordField[] = [
  { field: 'givenName', maxLength: 200 },
  { field: 'familyName', maxLength: 200 },
  { field: 'employeeNumber', maxLength: 40 },
];

/**
 * The code after the last one of the most common pattern: F01 … F24 → F25. Empty when the codes have no number.
 */
export function nextCode(codes: readonly string[]): string {
  const families = new Map<string, { count: number; last: number; width: number }>();
  for (const code of codes) {
    const [, prefix = '', digits] = /^(.*?)(\d+)$/.exec(code) ?? [];
    if (!digits) continue;
    const family = families.get(prefix) ?? { count: 0, last: 0, width: 0 };
    families.set(prefix, {
      count: family.count + 1,
      last: Math.max(family.last, Number(digits)),
      width: Math.max(family.width, digits.length),
    });
  }
  const [best] = [...families].sort(([, a], [, b]) => b.count - a.count);
  return best ? `${best[0]}${String(best[1].last + 1).padStart(best[1].width, '0')}` : '';
}

/** What the first record of a kind is called, where nothing is there to go on from. */
export const firstCodes: { [K in RecordKind]?: string } = {
  criticalFunction: 'F01',
  application: 'A01',
  plan: 'P01',
  exercise: 'X01',
  supplier: 'S01',
  equipment: 'E01',
  vitalRecord: 'V01',
};
