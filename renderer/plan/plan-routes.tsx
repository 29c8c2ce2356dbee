import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { LostPage } from '../app/lost-page.tsx';
import { Waiting } from '../ui/shown.tsx';
import { ApplicationsPage } from './applications/applications-page.tsx';
import { ChecklistsPage } from './checklists/checklists-page.tsx';
import { DelegationsPage } from './delegations/delegations-page.tsx';
import { EquipmentPage } from './equipment/equipment-page.tsx';
import { FindingsPage } from './findings/findings-page.tsx';
import { FunctionsPage } from './functions/functions-page.tsx';
import { LabourPage } from './labour/labour-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { PeoplePage } from './people/people-page.tsx';
import classes from './plan.module.css';
import { PlanSideBar } from './plan-side-bar.tsx';
import { RolesPage } from './roles/roles-page.tsx';
import { SitesPage } from './sites/sites-page.tsx';
import { SuppliersPage } from './suppliers/suppliers-page.tsx';
import { UnitsPage } from './units/units-page.tsx';
import { VitalRecordsPage } from './vital-records/vital-records-page.tsx';

const ImportPage = lazy(() => import('./import/import-page.tsx'));
const MapPage = lazy(async () => ({ default: (await import('./map/map-page.tsx')).MapPage }));
const TakeAwayPage = lazy(async () => ({
  default: (await import('./take-away/take-away-page.tsx')).TakeAwayPage,
}));
const PlansPage = lazy(async () => ({ default: (await import('./plans/plans-page.tsx')).PlansPage }));
const FreshnessPage = lazy(async () => ({
  default: (await import('./freshness/freshness-page.tsx')).FreshnessPage,
}));

/** Everything of Plan: the side bar of its sections, and the section. */
export default function PlanRoutes() {
  return (
    <div className={classes.plan}>
      <PlanSideBar />
      <div className={classes.section}>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route index element={<OverviewPage />} />
            <Route path="functions/:id?" element={<FunctionsPage />} />
            <Route path="applications/:id?" element={<ApplicationsPage />} />
            <Route path="checklists/:id?" element={<ChecklistsPage />} />
            <Route path="roles/:id?" element={<RolesPage />} />
            <Route path="people/:id?" element={<PeoplePage />} />
            <Route path="units/:id?" element={<UnitsPage />} />
            <Route path="sites/:id?" element={<SitesPage />} />
            <Route path="labour/:id?" element={<LabourPage />} />
            <Route path="findings" element={<FindingsPage />} />
            <Route path="map" element={<MapPage />} />
            <Route path="take-away/:id?" element={<TakeAwayPage />} />
            <Route path="plans/:id?" element={<PlansPage />} />
            <Route path="freshness" element={<FreshnessPage />} />
            <Route path="suppliers/:id?" element={<SuppliersPage />} />
            <Route path="equipment/:id?" element={<EquipmentPage />} />
            <Route path="vital-records/:id?" element={<VitalRecordsPage />} />
            <Route path="delegations/:id?" element={<DelegationsPage />} />
            <Route path="import/*" element={<ImportPage />} />
            <Route path="*" element={<LostPage />} />
          </Routes>
        </Suspense>
      </div>
    </div>
  );
}
