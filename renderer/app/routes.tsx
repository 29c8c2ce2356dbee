import { type ComponentType, useState } from 'react';
import { createHashRouter, Navigate } from 'react-router';
import { planPages } from '../plan/plan-routes.ts';
import { takeArrival } from './arrival.ts';
import { HelpPage } from './help-page.tsx';
import { LostPage } from './lost-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { Shell } from './shell.tsx';
import { StartPage } from './start-page.tsx';
import { WentWrong } from './went-wrong.tsx';
import { WorkspaceOnly } from './workspace-only.tsx';

/**
 * Each workspace is read when it is first gone to; until then the place before it stays. React's own `lazy` would show
 * a fallback, which React keeps for 300 ms at the least.
 */
function workspacePlace(read: () => Promise<{ default: ComponentType }>) {
  return async () => {
    const { default: Place } = await read();
    return {
      element: (
        <WorkspaceOnly>
          <Place />
        </WorkspaceOnly>
      ),
    };
  };
}

const readActivate = () => import('../activate/activate-routes.tsx');

export type Router = ReturnType<typeof newRouter>;

/**
 * Every place has an address, kept after the # so that no server is asked. `startAt` is where the window was when it was
 * last open; a place that needs a workspace leads to the start page while none is open.
 */
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
            {
              path: '/plan',
              lazy: workspacePlace(() => import('../plan/plan-place.tsx')),
              children: [...planPages, { path: '*', element: <LostPage /> }],
            },
            { path: '/activate/*', lazy: workspacePlace(readActivate) },
            { path: '/publish/*', lazy: workspacePlace(() => import('../publish/publish-routes.tsx')) },
            { path: '/help', element: <HelpPage /> },
            { path: '/settings', element: <SettingsPage /> },
            { path: '*', element: <LostPage /> },
          ],
        },
      ],
    },
  ]);
}

/** Resolves when the first place can be drawn. */
export async function whenRead(router: Router): Promise<void> {
  if (router.state.initialized) return;
  await new Promise<void>((resolve) => {
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}

const idleAfterMs = 3000;

/** Once the first place stands, with its facts, those that people go to next are read while nothing else is to be done. */
export function readOnIdle(): void {
  const waiting = [readActivate, ...planPages.map(({ lazy }) => lazy)];
  const next = async () => {
    await waiting.shift()?.();
    if (waiting.length > 0) requestIdleCallback(() => void next());
  };
  setTimeout(() => requestIdleCallback(() => void next()), idleAfterMs);
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
