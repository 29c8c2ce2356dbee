import type { ChecklistTask } from '../checklists/schema.ts';
import type { ImpactPoint } from '../functions/impact-curve.ts';
import type { Strategy } from '../functions/schema.ts';
import type { ContactMethod } from '../people/schema.ts';
import type { DependencyTarget, SupplierContact } from '../resources/schema.ts';
import type { Delegation } from '../roles/schema.ts';
import type { PlanContent } from './content-schema.ts';

/** A record by its code and its names, as it is stored. */
export interface NamedRow {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

interface FunctionRow extends NamedRow {
  descriptionEn: string;
  descriptionFr: string;
  unitId: string | null;
  ownerRoleId: string | null;
  tier: number | null;
  tierReasonEn: string;
  tierReasonFr: string;
  mtpdMinutes: number | null;
  rtoMinutes: number | null;
  rpoMinutes: number | null;
  mbcoPercent: number | null;
  mbcoWordsEn: string;
  mbcoWordsFr: string;
  legalBasisEn: string;
  legalBasisFr: string;
  peakPeriodsEn: string;
  peakPeriodsFr: string;
  workaroundsEn: string;
  workaroundsFr: string;
  reviewOn: string | null;
}

interface RoleRow extends NamedRow {
  team: string;
  purposeEn: string;
  purposeFr: string;
  responsibilitiesEn: string[];
  responsibilitiesFr: string[];
}

/** An application, supplier, site, piece of equipment or vital record; what a kind does not have is null or empty. */
export interface ResourceRow extends NamedRow {
  kind: Exclude<DependencyTarget, 'role' | 'function'>;
  ownerRoleId: string | null;
  rtoMinutes: number | null;
  rpoMinutes: number | null;
  lastTestedOn: string | null;
  alternateId: string | null;
  alternateWords: string;
  /** Who provides an application; null where nobody outside does, and for other kinds. */
  supplierId: string | null;
  contacts: Pick<SupplierContact, 'name' | 'value'>[];
}

interface DependencyRow {
  id: string;
  functionId: string;
  kind: DependencyTarget;
  targetId: string;
  neededBackMinutes: number | null;
  workaroundEn: string;
  workaroundFr: string;
  workaroundLastsMinutes: number | null;
}

interface TaskRow
  extends Pick<
    ChecklistTask,
    | 'checklistId'
    | 'position'
    | 'textEn'
    | 'textFr'
    | 'detailsEn'
    | 'detailsFr'
    | 'phase'
    | 'roleId'
    | 'anchor'
    | 'offsetMinutes'
    | 'repeat'
    | 'plannedMinutes'
    | 'after'
    | 'evidenceRequired'
    | 'mode'
  > {
  id: string;
}

/** Everything from which plans are made, read in one pass: nothing that is archived. */
export interface PlanFacts {
  /** Rows are the same objects until they change: what was made from them is made once. */
  held?: true;
  organisation: PlanContent['organisation'];
  /** Those in use, then those that were: ratings in them are kept. */
  impactCategories: { key: string; nameEn: string; nameFr: string }[];
  units: (NamedRow & { parentId: string | null })[];
  functions: FunctionRow[];
  impactRatings: {
    functionId: string;
    category: string;
    points: ImpactPoint[];
  }[];
  staffing: {
    id: string;
    functionId: string;
    skillId: string | null;
    shiftEn: string;
    shiftFr: string;
    normalCount: number | null;
    degradedCount: number | null;
    minimumCount: number;
  }[];
  skills: { id: string; nameEn: string; nameFr: string }[];
  dependencies: DependencyRow[];
  strategies: (Strategy & { id: string })[];
  roles: RoleRow[];
  /** In the order of each succession. */
  holders: { roleId: string; personId: string; name: string; title: string }[];
  /** Of those holders, in order of preference. */
  contacts: Pick<ContactMethod, 'personId' | 'kind' | 'value'>[];
  delegations: (Delegation & { id: string })[];
  checklists: {
    id: string;
    code: string;
    titleEn: string;
    titleFr: string;
    scenario: string;
    purposeEn: string;
    purposeFr: string;
    restoresFunctionIds: string[];
  }[];
  tasks: TaskRow[];
  resources: ResourceRow[];
  documents: { id: string; number: string | null; titleEn: string; titleFr: string }[];
}
