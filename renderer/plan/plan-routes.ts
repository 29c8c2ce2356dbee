import type { ComponentType } from 'react';

/** Each page is read when it is first gone to, or when the window is idle; until then the page before it stays. */
function page(read: () => Promise<ComponentType>) {
  return async () => ({ Component: await read() });
}

/** The pages of Plan, by the sections of its side bar. */
export const planPages = [
  { index: true, lazy: page(async () => (await import('./overview/overview-page.tsx')).OverviewPage) },
  {
    path: 'functions/:id?',
    lazy: page(async () => (await import('./functions/functions-page.tsx')).FunctionsPage),
  },
  {
    path: 'checklists/:id?',
    lazy: page(async () => (await import('./checklists/checklists-page.tsx')).ChecklistsPage),
  },
  {
    path: 'exercises/:id?',
    lazy: page(async () => (await import('./exercises/exercises-page.tsx')).ExercisesPage),
  },
  { path: 'people/:id?', lazy: page(async () => (await import('./people/people-page.tsx')).PeoplePage) },
  { path: 'skills/:id?', lazy: page(async () => (await import('./skills/skills-page.tsx')).SkillsPage) },
  { path: 'roles/:id?', lazy: page(async () => (await import('./roles/roles-page.tsx')).RolesPage) },
  { path: 'findings', lazy: page(async () => (await import('./findings/findings-page.tsx')).FindingsPage) },
  {
    path: 'applications/:id?',
    lazy: page(async () => (await import('./applications/applications-page.tsx')).ApplicationsPage),
  },
  { path: 'units/:id?', lazy: page(async () => (await import('./units/units-page.tsx')).UnitsPage) },
  { path: 'sites/:id?', lazy: page(async () => (await import('./sites/sites-page.tsx')).SitesPage) },
  { path: 'labour/:id?', lazy: page(async () => (await import('./labour/labour-page.tsx')).LabourPage) },
  {
    path: 'suppliers/:id?',
    lazy: page(async () => (await import('./suppliers/suppliers-page.tsx')).SuppliersPage),
  },
  {
    path: 'equipment/:id?',
    lazy: page(async () => (await import('./equipment/equipment-page.tsx')).EquipmentPage),
  },
  {
    path: 'vital-records/:id?',
    lazy: page(async () => (await import('./vital-records/vital-records-page.tsx')).VitalRecordsPage),
  },
  {
    path: 'delegations/:id?',
    lazy: page(async () => (await import('./delegations/delegations-page.tsx')).DelegationsPage),
  },
  {
    path: 'freshness',
    lazy: page(async () => (await import('./freshness/freshness-page.tsx')).FreshnessPage),
  },
  { path: 'plans/:id?', lazy: page(async () => (await import('./plans/plans-page.tsx')).PlansPage) },
  {
    path: 'corrective-actions/:id?',
    lazy: page(
      async () => (await import('./corrective-actions/corrective-actions-page.tsx')).CorrectiveActionsPage,
    ),
  },
  { path: 'issues/:id?', lazy: page(async () => (await import('./issues/issues-page.tsx')).IssuesPage) },
  {
    path: 'lessons/:id?',
    lazy: page(async () => (await import('./lessons/lessons-page.tsx')).LessonsPage),
  },
  {
    path: 'take-away/:id?',
    lazy: page(async () => (await import('./take-away/take-away-page.tsx')).TakeAwayPage),
  },
  { path: 'import/*', lazy: page(async () => (await import('./import/import-page.tsx')).default) },
  { path: 'map', lazy: page(async () => (await import('./map/map-page.tsx')).MapPage) },
] as const;
