import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { type Language, startTranslations } from '../app/i18n.ts';
import { followChanges, newQueryClient } from '../query-client.ts';
import { cssVariables, theme } from '../theme.ts';
import { Announcer } from '../ui/announce.tsx';
import { Notices } from '../ui/notice.tsx';

export interface RenderedPage extends RenderResult {
  user: UserEvent;
  /** Where the window is. */
  address(): string;
  goTo(address: string): Promise<void>;
}

interface Options {
  language?: Language;
  /** Where the page is, and what its route is called. */
  at?: string;
  path?: string;
}

/** Draws a page as the window does: words, theme, routes, notices, and what was read kept as in the application. */
export function renderPage(
  page: ReactNode,
  { language = 'en', at = '/', path = '*' }: Options = {},
): RenderedPage {
  startTranslations(language);
  const client = newQueryClient();
  followChanges(client);
  const routes =
    path === '*'
      ? [{ path, element: page }]
      : [
          { path, element: page },
          { path: '*', element: null },
        ];
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const result = render(
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
        <DatesProvider settings={{ locale: language }}>
          <RouterProvider router={router} />
          <Notices />
          <Announcer />
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return {
    ...result,
    user: userEvent.setup(),
    address: () => router.state.location.pathname + router.state.location.search,
    goTo: (address) => router.navigate(address),
  };
}
