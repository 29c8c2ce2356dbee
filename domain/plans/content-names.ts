import type { Bilingual } from '../documents/fact-data.ts';
import type { PlanNamed } from './content-schema.ts';
import type { NamedRow } from './plan-facts.ts';

export function both(en: string, fr: string): Bilingual {
  return { en, fr };
}

export function namedAs({ id, code, nameEn, nameFr }: NamedRow): PlanNamed {
  return { id, code, name: both(nameEn, nameFr) };
}

/** The records of a list by id, as they are named in a plan. */
export type Names = ReadonlyMap<string, PlanNamed>;

export function namesOf(rows: readonly NamedRow[]): Names {
  return new Map(rows.map((row) => [row.id, namedAs(row)]));
}

export function nameOf(names: Names, id: string | null): PlanNamed | null {
  return id === null ? null : (names.get(id) ?? null);
}
