import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startTranslations } from './app/i18n.ts';
import { startSettings } from './app/settings.ts';
import { ConnectDesk } from './connect-desk.ts';
import { shell } from './desk.ts';
import { followChanges, newQueryClient } from './query-client.ts';
import { storeWhenAsked } from './store-now.ts';

const [settings, workspace] = await Promise.all([shell('settings.get', {}), shell('workspace.state', {})]);
startTranslations(settings.language);
document.documentElement.lang = settings.language;

const client = newQueryClient();
startSettings(settings);
client.setQueryData(['shell', 'workspace.state', {}], workspace);
followChanges(client);
storeWhenAsked();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} startAt={workspace.open ? settings.lastPlace : '/'} theme={settings.theme} />
      <ConnectDesk />
    </StrictMode>,
  );
}
