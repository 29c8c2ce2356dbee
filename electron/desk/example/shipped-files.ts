import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { anchors, phases, repetition, taskModes } from '../../../domain/checklists/schema.ts';
import { recordFields } from '../../../domain/record/record-schema.ts';

const of = <T extends z.ZodType>(schema: T, ...path: string[]): z.output<T> =>
  schema.parse(JSON.parse(readFileSync(join(...path), 'utf8')));

const role = z.object({
  code: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
  team: z.string(),
  purposeEn: z.string(),
  purposeFr: z.string(),
  responsibilitiesEn: z.array(z.string()),
  responsibilitiesFr: z.array(z.string()),
});

const task = z.object({
  /** What `after` of other tasks names it by. */
  ref: z.string(),
  textEn: z.string(),
  textFr: z.string(),
  detailsEn: z.string(),
  detailsFr: z.string(),
  phase: z.enum(phases),
  /** Code of the role. */
  role: z.string(),
  anchor: z.enum(anchors),
  offsetMinutes: z.int(),
  repeat: repetition.nullable(),
  plannedMinutes: z.int().nullable(),
  after: z.array(z.string()),
  evidence: z.boolean(),
  mode: z.enum(taskModes),
});

const checklist = recordFields.checklist.extend({ tasks: z.array(task) });

const inUnit = z.object({ bargainingUnit: z.string() });
const labour = z.object({
  bargainingUnits: z.array(recordFields.bargainingUnit),
  collectiveAgreements: z.array(
    recordFields.collectiveAgreement.omit({ bargainingUnitId: true }).extend(inUnit.shape),
  ),
  bargainingRounds: z.array(
    recordFields.bargainingRound.omit({ bargainingUnitId: true }).extend(inUnit.shape),
  ),
});

export type ShippedChecklist = z.infer<typeof checklist>;

/** The roles of the library. */
export function shippedRoles(assets: string) {
  return of(z.array(role), assets, 'library', 'roles.json');
}

/** The activation checklists of the library, by the name of their files. */
export function shippedChecklists(assets: string): ShippedChecklist[] {
  const names = readdirSync(join(assets, 'library')).filter(
    (name) => name.endsWith('.json') && name !== 'roles.json',
  );
  return names.sort().map((name) => of(checklist, assets, 'library', name));
}

export function exampleOrganisation(assets: string) {
  return of(recordFields.organisation, assets, 'example', 'organisation.json');
}

export function exampleLabour(assets: string) {
  return of(labour, assets, 'example', 'labour.json');
}
