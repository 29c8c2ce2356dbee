import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/fr';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import type { Appearance } from '../../electron/contract/shell.ts';
import { cssVariables, theme as mantineTheme } from '../theme.ts';
import { Announcer } from '../ui/announce.tsx';
import { Notices } from '../ui/notice.tsx';
import type { Router } from './routes.tsx';
import { useAppearance } from './settings.ts';

interface AppProps {
  client: QueryClient;
  router: Router;
  theme: Appearance['theme'];
}

export function App({ client, router, theme }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={mantineTheme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme={theme === 'system' ? 'auto' : theme}
        colorSchemeManager={noStorage}
      >
        <Window router={router} />
      </MantineProvider>
    </QueryClientProvider>
  );
}

function Window({ router }: { router: Router }) {
  const { i18n } = useTranslation();
  useAppearance();
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 0 }}>
      <RouterProvider router={router} />
      <Notices />
      <Announcer />
    </DatesProvider>
  );
}

/** The shell keeps the theme, with the other settings. */
const noStorage = {
  get: (defaultValue: 'light' | 'dark' | 'auto') => defaultValue,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
