import { Alert } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBooks,
  IconFilePlus,
  IconFolderOpen,
  IconTableImport,
} from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShellCall } from '../desk.ts';
import { useErrorWords } from '../ui/error-words.ts';
import { PlaceHeading } from '../ui/place-heading.tsx';
import { HoldfastMark } from './holdfast-mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { RecentWorkspaces } from './recent-workspaces.tsx';
import classes from './start-page.module.css';
import { useWorkspaceActs } from './workspace-acts.ts';

/** No workspace is open: three doors, and those that were open before. */
export function StartPage() {
  const { t } = useTranslation('app');
  const { opening } = useWorkspaceActs();
  const { data } = useShellCall('workspace.state', {});
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function enter(door: string, open: () => Promise<unknown>): Promise<void> {
    if (busy) return;
    setBusy(door);
    setFailure(null);
    try {
      await open();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  }

  return (
    <div className={classes.page}>
      <div className={classes.inside}>
        <header className={classes.header}>
          <span className={classes.mark}>
            <HoldfastMark size={64} />
          </span>
          <PlaceHeading title={t('start.title')} />
          <p className={classes.promise}>{t('start.promise')}</p>
        </header>
        {failure !== null && <OpeningFailed error={failure} />}
        <div className={classes.doors}>
          <Door
            icon={<IconBooks size={22} stroke={1.6} />}
            title={t('start.example')}
            text={t('start.exampleText')}
            busy={busy === 'example' && t('start.exampleBusy')}
            onOpen={() => void enter('example', () => opening('workspace.createExample'))}
          />
          <Door
            icon={<IconFilePlus size={22} stroke={1.6} />}
            title={t('start.empty')}
            text={t('start.emptyText')}
            busy={busy === 'empty' && t('start.busy')}
            onOpen={() => void enter('empty', () => opening('workspace.create'))}
          />
          <Door
            icon={<IconTableImport size={22} stroke={1.6} />}
            title={t('start.sheets')}
            text={t('start.sheetsText')}
            busy={busy === 'sheets' && t('start.busy')}
            onOpen={() => void enter('sheets', () => opening('workspace.create', undefined, '/plan/import'))}
          />
        </div>
        <RecentWorkspaces
          recent={data?.recent ?? []}
          busyId={busy}
          onOpen={(id) => void enter(id, () => opening('workspace.openRecent', id))}
        />
        <footer className={classes.footer}>
          <button
            type="button"
            className={classes.quietButton}
            onClick={() => void enter('open', () => opening('workspace.open'))}
          >
            <IconFolderOpen size={17} aria-hidden />
            {t('start.open')}
          </button>
          <span className={classes.spring} />
          <LanguageSwitch />
          <Link to="/settings" className={classes.quietButton}>
            {t('rail.settings')}
          </Link>
          <Link to="/help" className={classes.quietButton}>
            {t('rail.help')}
          </Link>
        </footer>
      </div>
    </div>
  );
}

interface DoorProps {
  icon: ReactNode;
  title: string;
  text: string;
  busy: string | false;
  onOpen: () => void;
}

/** The whole card is pressed; its name is the title, and the text describes it. */
function Door({ icon, title, text, busy, onOpen }: DoorProps) {
  const textId = useId();
  return (
    <div className={classes.door}>
      <span className={classes.doorIcon} aria-hidden>
        {icon}
      </span>
      <button
        type="button"
        className={classes.doorTitle}
        onClick={onOpen}
        aria-describedby={textId}
        aria-busy={busy !== false}
      >
        {title}
      </button>
      <span id={textId} className={classes.doorText} role={busy ? 'status' : undefined}>
        {busy || text}
      </span>
    </div>
  );
}

/** Why a file was not opened: what happened, what was kept, what to do. */
function OpeningFailed({ error }: { error: unknown }) {
  const { of } = useErrorWords();
  const { happened, kept, todo } = of(error);
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={happened}
      mb="md"
    >
      {[kept, todo].filter(Boolean).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Alert>
  );
}
