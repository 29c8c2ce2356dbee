import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { ResumeStrip } from '../activate/resume/resume-strip.tsx';
import { shell, useShellCall } from '../desk.ts';
import { usePackDialog } from '../plan/continuity-pack/pack-dialog-store.ts';
import { WindowBarSlot } from '../ui/window-bar.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Palette } from './palette/palette.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { useShellNews } from './shell-news.ts';
import { useStandingCommands } from './standing-commands.tsx';
import { WelcomeDialog } from './welcome-dialog.tsx';
import { useWindowKeys } from './window-keys.ts';

// Read when it is first asked for: few starts need it.
const PackDialog = lazy(async () => ({
  default: (await import('../plan/continuity-pack/pack-dialog.tsx')).PackDialog,
}));

const placeKeptAfterMs = 400;

/** What stands around every page: the rail, the palette, the keys. */
export function Shell() {
  const { t } = useTranslation('app');
  const { data } = useShellCall('workspace.state', {});
  const isOpen = data?.open != null;
  const { isOpen: isMakingPack } = usePackDialog();
  useStandingCommands(isOpen);
  useWindowKeys();
  useShellNews();
  useKeptPlace(isOpen);
  return (
    <div className={classes.window}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById('place-heading')?.focus()}
      >
        {t('skip')}
      </button>
      <WindowBarSlot />
      {isOpen && <ResumeStrip />}
      <div className={classes.below}>
        {isOpen && <Rail workspace={data.open} />}
        <main className={classes.main} id="main">
          <Outlet />
        </main>
      </div>
      <Palette isOpen={isOpen} />
      <KeysDialog />
      {isOpen && isMakingPack && (
        <Suspense fallback={null}>
          <PackDialog />
        </Suspense>
      )}
      {isOpen && <WelcomeDialog key={`${data.open?.folder}/${data.open?.name}`} />}
    </div>
  );
}

/** The window reopens where it was. */
function useKeptPlace(isOpen: boolean): void {
  const { pathname, search } = useLocation();
  const place = pathname + search;
  useEffect(() => {
    if (!isOpen || place.length > 400) return;
    const timer = setTimeout(
      () => void shell('settings.set', { lastPlace: place }).catch(() => {}),
      placeKeptAfterMs,
    );
    return () => clearTimeout(timer);
  }, [place, isOpen]);
}
