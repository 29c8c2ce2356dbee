import type { CriticalFunction, StaffingRequirement, Strategy } from '../functions/schema.ts';
import type { BargainingUnit } from '../labour/schema.ts';
import type { OrgUnit, Site } from '../organisation/schema.ts';
import type { Person, PersonSkill } from '../people/schema.ts';
import type { Application, DependencyTarget, Equipment, Supplier, VitalRecord } from '../resources/schema.ts';

type Identified<T, F extends keyof T> = Pick<T, F> & { id: string };

/** `tier` is the one that counts: chosen, or reckoned from the recovery times. */
export type FunctionFacts = Identified<
  CriticalFunction,
  'code' | 'nameEn' | 'nameFr' | 'unitId' | 'tier' | 'rtoMinutes' | 'mtpdMinutes' | 'mbcoPercent'
>;
export type StaffingFacts = Identified<
  StaffingRequirement,
  'functionId' | 'skillId' | 'shiftEn' | 'shiftFr' | 'normalCount' | 'degradedCount' | 'minimumCount'
>;
export type StrategyFacts = Identified<
  Strategy,
  'functionId' | 'scenario' | 'textEn' | 'textFr' | 'readyMinutes' | 'lastsMinutes' | 'capacityPercent'
>;
export type PersonFacts = Identified<
  Person,
  | 'givenName'
  | 'familyName'
  | 'positionTitle'
  | 'unitId'
  | 'siteId'
  | 'employeeGroup'
  | 'bargainingUnitId'
  | 'leaveFrom'
  | 'leaveUntil'
>;

export interface DependencyFacts {
  id: string;
  functionId: string;
  targetKind: DependencyTarget;
  targetId: string;
  neededBackMinutes: number | null;
  workaroundEn: string;
  workaroundFr: string;
  workaroundLastsMinutes: number | null;
}

/** What "take away" looks at: the plan as it stands, archived records left out. Times of leave are days in `timeZone`. */
export interface PlanFacts {
  timeZone: string;
  functions: FunctionFacts[];
  staffing: StaffingFacts[];
  strategies: StrategyFacts[];
  dependencies: DependencyFacts[];
  applications: Identified<
    Application,
    'code' | 'nameEn' | 'nameFr' | 'rtoMinutes' | 'alternateApplicationId' | 'supplierId'
  >[];
  suppliers: Identified<
    Supplier,
    'code' | 'nameEn' | 'nameFr' | 'rtoMinutes' | 'alternateSupplierId' | 'picketStance'
  >[];
  equipment: Identified<Equipment, 'code' | 'nameEn' | 'nameFr' | 'rtoMinutes' | 'siteId' | 'alternate'>[];
  vitalRecords: Identified<
    VitalRecord,
    'code' | 'nameEn' | 'nameFr' | 'rtoMinutes' | 'medium' | 'siteId' | 'applicationId' | 'copyKeptAt'
  >[];
  sites: Identified<
    Site,
    'code' | 'nameEn' | 'nameFr' | 'capacity' | 'alternateSiteId' | 'alternateReadyMinutes'
  >[];
  bargainingUnits: Identified<BargainingUnit, 'code' | 'nameEn' | 'nameFr'>[];
  orgUnits: Identified<OrgUnit, 'code' | 'nameEn' | 'nameFr'>[];
  skills: { id: string; nameEn: string; nameFr: string }[];
  roles: { id: string; code: string; nameEn: string; nameFr: string }[];
  /** Places in the succession of roles. */
  holders: { roleId: string; personId: string }[];
  people: PersonFacts[];
  personSkills: Identified<PersonSkill, 'personId' | 'skillId' | 'level' | 'validUntil'>[];
}

export type NamedKind = DependencyTarget | 'person' | 'skill' | 'bargainingUnit' | 'orgUnit';

export interface Called {
  kind: NamedKind;
  code: string;
  nameEn: string;
  nameFr: string;
}
