import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startTranslations } from './app/i18n.ts';
import { newRouter, readOnIdle, whenRead } from './app/routes.tsx';
import { startSettings } from './app/settings.ts';
import { shell } from './desk.ts';
import { Listens } from './listens.ts';
import { followChanges, newQueryClient } from './query-client.ts';
import { storeWhenAsked } from './store-now.ts';

/** Draws the window where it was left; the place is read while the desk opens the workspace. */
export async function drawWindow(): Promise<void> {
  const opening = shell('workspace.state', {});
  const settings = await shell('settings.get', {});
  const router = newRouter(settings.lastPlace);
  startTranslations(settings.language);
  document.documentElement.lang = settings.language;

  const [workspace] = await Promise.all([opening, whenRead(router)]);
  const client = newQueryClient();
  startSettings(settings);
  client.setQueryData(['shell', 'workspace.state', {}], workspace);
  followChanges(client);
  storeWhenAsked();

  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App client={client} router={router} theme={settings.theme} />
      <Listens />
    </StrictMode>,
  );
  readOnIdle();
}
