import type { Bilingual } from '../documents/fact-data.ts';
import type { Paper } from '../documents/model.ts';
import type { ContactMethod } from '../people/schema.ts';
import type { PlanChecklist } from '../plans/content-schema.ts';

/** One way to reach a person, with the day on which somebody last saw that it is right. */
export type PackContact = Pick<ContactMethod, 'kind' | 'value' | 'verifiedOn'>;

export interface PackPerson {
  id: string;
  name: string;
  familyName: string;
  title: string;
  unitId: string | null;
  siteId: string | null;
  /** In order of preference. */
  contacts: PackContact[];
}

export interface PackPlace {
  id: string;
  code: string;
  name: Bilingual;
}

export interface PackRole extends PackPlace {
  team: string;
  /** Ids of people in the order of the succession: the primary first. */
  holders: string[];
}

/** What the sheets and cards of a continuity pack are made from: nothing that is archived. */
export interface PackFacts {
  organisation: { name: Bilingual; timeZone: string; hotline: string; bridge: string; paper: Paper };
  people: PackPerson[];
  roles: PackRole[];
  units: PackPlace[];
  sites: PackPlace[];
  checklists: PlanChecklist[];
  /** The role that is called first: the owner of the plan. Null where no plan has one. */
  leadRoleId: string | null;
}
