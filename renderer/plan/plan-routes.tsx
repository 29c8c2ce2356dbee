import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { LostPage } from '../app/lost-page.tsx';
import { Waiting } from '../ui/shown.tsx';
import { ApplicationsPage } from './applications/applications-page.tsx';
import { ChecklistsPage } from './checklists/checklists-page.tsx';
import { FunctionsPage } from './functions/functions-page.tsx';
import { LabourPage } from './labour/labour-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { PeoplePage } from './people/people-page.tsx';
import classes from './plan.module.css';
import { PlanSideBar } from './plan-side-bar.tsx';
import { RolesPage } from './roles/roles-page.tsx';
import { SitesPage } from './sites/sites-page.tsx';
import { UnitsPage } from './units/units-page.tsx';

const ImportPage = lazy(() => import('./import/import-page.tsx'));

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
            <Route path="import/*" element={<ImportPage />} />
            <Route path="*" element={<LostPage />} />
          </Routes>
        </Suspense>
      </div>
    </div>
  );
}
