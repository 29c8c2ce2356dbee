import { Radio, SegmentedControl, Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLateSoundOn } from '../activate/late-sound.ts';
import { useShellCall } from '../desk.ts';
import { TextField } from '../ui/fields/text-field.tsx';
import { Page } from '../ui/page.tsx';
import { PlaceHeading } from '../ui/place-heading.tsx';
import { BackToStart } from './back-to-start.tsx';
import { OrganisationSettings } from './organisation-settings.tsx';
import { useSettings } from './settings.ts';
import classes from './settings-page.module.css';
import { setSingleKeys, singleKeysOn } from './single-keys.ts';

const themes = ['system', 'light', 'dark'] as const;

/** Language, theme, name; and what the open workspace says of its organisation. */
export function SettingsPage() {
  const { t } = useTranslation('app');
  const { settings, change } = useSettings();
  const { data: workspace } = useShellCall('workspace.state', {});
  const [soundOn, setSoundOn] = useLateSoundOn();
  const [keysOn, setKeysOn] = useState(singleKeysOn);
  return (
    <Page narrow>
      <BackToStart />
      <PlaceHeading title={t('settings.title')} />
      <Part title={t('settings.window')}>
        <Radio.Group
          label={t('settings.language')}
          value={settings.language}
          onChange={(next) => void change({ language: next === 'fr' ? 'fr' : 'en' })}
          className={classes.setting}
        >
          <div className={classes.choices}>
            <Radio value="en" label={<span lang="en">English</span>} />
            <Radio value="fr" label={<span lang="fr">Français</span>} />
          </div>
        </Radio.Group>
        <div className={classes.setting}>
          <span id="theme-label" className={classes.label}>
            {t('settings.theme')}
          </span>
          <SegmentedControl
            aria-labelledby="theme-label"
            value={settings.theme}
            onChange={(next) => void change({ theme: themes.find((theme) => theme === next) ?? 'system' })}
            data={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          />
        </div>
        <Switch
          className={classes.setting}
          checked={keysOn}
          label={t('settings.singleKeys')}
          description={t('settings.singleKeysHint')}
          onChange={(event) => {
            setSingleKeys(event.currentTarget.checked);
            setKeysOn(event.currentTarget.checked);
          }}
        />
        <Switch
          className={classes.setting}
          checked={soundOn}
          label={t('runTasks:sound.label')}
          onChange={(event) => setSoundOn(event.currentTarget.checked)}
        />
      </Part>
      <Part title={t('settings.you')}>
        <TextField
          label={t('settings.author')}
          value={settings.author}
          required
          maxLength={120}
          hint={t('settings.authorHint')}
          onSave={(author) => change({ author })}
        />
      </Part>
      {workspace?.open && (
        <Part title={t('settings.organisation')}>
          <OrganisationSettings />
        </Part>
      )}
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </section>
  );
}
