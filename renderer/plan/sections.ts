import {
  IconApps,
  IconBuilding,
  IconChecklist,
  IconHierarchy2,
  IconLayoutDashboard,
  IconScale,
  IconTableImport,
  IconTargetArrow,
  IconUserStar,
  IconUsers,
} from '@tabler/icons-react';

/** The sections of Plan, in the order of its side bar; titles are translations `plan:section.ID`. */
export const sections = [
  { id: 'overview', to: '/plan', icon: IconLayoutDashboard, group: 'top' },
  { id: 'functions', to: '/plan/functions', icon: IconTargetArrow, group: 'continuity' },
  { id: 'applications', to: '/plan/applications', icon: IconApps, group: 'continuity' },
  { id: 'checklists', to: '/plan/checklists', icon: IconChecklist, group: 'continuity' },
  { id: 'roles', to: '/plan/roles', icon: IconUserStar, group: 'people' },
  { id: 'people', to: '/plan/people', icon: IconUsers, group: 'people' },
  { id: 'units', to: '/plan/units', icon: IconHierarchy2, group: 'people' },
  { id: 'sites', to: '/plan/sites', icon: IconBuilding, group: 'people' },
  { id: 'labour', to: '/plan/labour', icon: IconScale, group: 'people' },
  { id: 'import', to: '/plan/import', icon: IconTableImport, group: 'bottom' },
] as const;

export type SectionId = (typeof sections)[number]['id'];
