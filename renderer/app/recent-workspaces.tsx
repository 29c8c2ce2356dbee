import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WorkspaceState } from '../../electron/contract/shell.ts';
import { shell } from '../desk.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat } from '../ui/use-format.ts';
import classes from './start-page.module.css';
import { workspaceKey } from './workspace-acts.ts';

interface RecentWorkspacesProps {
  recent: WorkspaceState['recent'];
  /** The one that is being opened. */
  busyId: string | null;
  onOpen: (id: string) => void;
}

/** Workspaces that were open before, the last first. One whose file is gone can be forgotten. */
export function RecentWorkspaces({ recent, busyId, onOpen }: RecentWorkspacesProps) {
  const { t } = useTranslation('app');
  const format = useFormat();
  const client = useQueryClient();
  if (recent.length === 0) return null;
  return (
    <section className={classes.recent} aria-labelledby="recent-heading">
      <h2 id="recent-heading" className={classes.recentHeading}>
        {t('start.recent')}
      </h2>
      <ul className={classes.recentList}>
        {recent.map((file) => (
          <li key={file.id} className={classes.recentItem}>
            <button
              type="button"
              className={classes.recentButton}
              disabled={file.missing}
              aria-busy={busyId === file.id}
              onClick={() => onOpen(file.id)}
            >
              <span className={classes.recentName}>{file.name}</span>
              {file.missing && <StatusMark tone="warn">{t('start.missing')}</StatusMark>}
              <span className={classes.recentFolder} title={file.folder}>
                {file.folder}
              </span>
              <span className={classes.recentWhen}>{format.dateTime(file.openedAt)}</span>
            </button>
            <Tooltip label={t('start.forget')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={30}
                aria-label={t('start.forgetName', { name: file.name })}
                onClick={async () =>
                  client.setQueryData(workspaceKey, await shell('workspace.forgetRecent', { id: file.id }))
                }
              >
                <IconX size={15} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  );
}
