import type { PersonThen } from './log-entry.ts';

/** Everybody who can be called, as the directory has them now: nobody who is archived. */
export interface CallDirectory {
  people: DirectoryPerson[];
  units: DirectoryUnit[];
  sites: DirectoryPlace[];
}

/** The contacts are in order of preference. */
export interface DirectoryPerson extends Omit<PersonThen, 'id'> {
  id: string;
  familyName: string;
  unitId: string | null;
  siteId: string | null;
}

export interface DirectoryPlace {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

export interface DirectoryUnit extends DirectoryPlace {
  parentId: string | null;
  /** The role that heads it. */
  headRoleId: string | null;
}
