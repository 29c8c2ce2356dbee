import { type ComponentType, lazy, Suspense, useState } from 'react';
import { createHashRouter, Navigate } from 'react-router';
import { Waiting } from '../ui/shown.tsx';
import { takeArrival } from './arrival.ts';
import { HelpPage } from './help-page.tsx';
import { LostPage } from './lost-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { Shell } from './shell.tsx';
import { StartPage } from './start-page.tsx';
import { WentWrong } from './went-wrong.tsx';
import { WorkspaceOnly } from './workspace-only.tsx';

/** Each workspace is read when it is first gone to. */
const PlanRoutes = lazy(() => import('../plan/plan-routes.tsx'));
const ActivateRoutes = lazy(() => import('../activate/activate-routes.tsx'));
const PublishRoutes = lazy(() => import('../publish/publish-routes.tsx'));

function workspacePlace(Place: ComponentType) {
  return (
    <WorkspaceOnly>
      <Suspense fallback={<Waiting />}>
        <Place />
      </Suspense>
    </WorkspaceOnly>
  );
}

/** Every place has an address, kept after the # so that no server is asked. */
export function newRouter(startAt: string) {
  if (window.location.hash.length < 2 && startAt.startsWith('/')) window.location.hash = startAt;
  return createHashRouter([
    {
      element: <Shell />,
      errorElement: <WentWrong />,
      children: [
        {
          errorElement: <WentWrong />,
          children: [
            { path: '/', element: <StartOrPlan /> },
            { path: '/plan/*', element: workspacePlace(PlanRoutes) },
            { path: '/activate/*', element: workspacePlace(ActivateRoutes) },
            { path: '/publish/*', element: workspacePlace(PublishRoutes) },
            { path: '/help', element: <HelpPage /> },
            { path: '/settings', element: <SettingsPage /> },
            { path: '*', element: <LostPage /> },
          ],
        },
      ],
    },
  ]);
}

function StartOrPlan() {
  return (
    <WorkspaceOnly otherwise={<StartPage />}>
      <Arrival />
    </WorkspaceOnly>
  );
}

function Arrival() {
  const [place] = useState(takeArrival);
  return <Navigate to={place} replace />;
}
