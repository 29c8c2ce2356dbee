import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useShellCall } from '../desk.ts';
import { Page } from '../ui/page.tsx';
import { PlaceHeading } from '../ui/place-heading.tsx';
import { Waiting } from '../ui/shown.tsx';
import { BackToStart } from './back-to-start.tsx';
import classes from './help-page.module.css';
import { openKeys } from './keys-dialog.tsx';

const Guide = lazy(() => import('./guide.tsx'));

/** A short guide, in the chosen language. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const { data: info } = useShellCall('app.info', {});
  return (
    <Page narrow>
      <BackToStart />
      <PlaceHeading
        title={t('title')}
        actions={
          <Button
            variant="default"
            size="xs"
            leftSection={<IconKeyboard size={16} aria-hidden />}
            onClick={openKeys}
          >
            {t('keys')}
          </Button>
        }
      />
      <Suspense fallback={<Waiting />}>
        <div className={classes.guide}>
          <Guide />
        </div>
      </Suspense>
      {info && (
        <p className={classes.about}>{t('about', { version: info.version, electron: info.electron })}</p>
      )}
    </Page>
  );
}
