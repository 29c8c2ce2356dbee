import { Menu, Text } from '@mantine/core';
import {
  IconBroadcast,
  IconClipboardList,
  IconCopy,
  IconDoorExit,
  IconFileText,
  IconFolderOpen,
  IconHelpCircle,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { WorkspaceState } from '../../electron/contract/shell.ts';
import { HoldfastMark } from './holdfast-mark.tsx';
import { openPalette } from './palette/palette-store.ts';
import { RunningMark } from './running-mark.tsx';
import classes from './shell.module.css';
import { useWorkspaceActs } from './workspace-acts.ts';

/** The left rail: the workspace file, the three kinds of work, and what is always at hand. */
export function Rail({ workspace }: { workspace: WorkspaceState['open'] }) {
  const { t } = useTranslation('app');
  return (
    <nav className={classes.rail} aria-label={t('rail.label')}>
      <WorkspaceMenu workspace={workspace} />
      <RailLink to="/plan" icon={<IconClipboardList size={21} stroke={1.7} />} label={t('rail.plan')} />
      <RailLink to="/activate" icon={<IconBroadcast size={21} stroke={1.7} />} label={t('rail.activate')}>
        <RunningMark />
      </RailLink>
      <RailLink to="/publish" icon={<IconFileText size={21} stroke={1.7} />} label={t('rail.publish')} />
      <span className={classes.spring} />
      <button type="button" className={classes.railItem} onClick={openPalette}>
        <IconSearch size={19} stroke={1.7} aria-hidden />
        {t('rail.find')}
      </button>
      <RailLink to="/help" icon={<IconHelpCircle size={19} stroke={1.7} />} label={t('rail.help')} />
      <RailLink to="/settings" icon={<IconSettings size={19} stroke={1.7} />} label={t('rail.settings')} />
    </nav>
  );
}

function RailLink({
  to,
  icon,
  label,
  children,
}: {
  to: string;
  icon: ReactNode;
  label: string;
  children?: ReactNode;
}) {
  return (
    <NavLink to={to} className={classes.railItem}>
      <span aria-hidden style={{ display: 'grid' }}>
        {icon}
      </span>
      {label}
      {children}
    </NavLink>
  );
}

function WorkspaceMenu({ workspace }: { workspace: WorkspaceState['open'] }) {
  const { t } = useTranslation('app');
  const { open, saveCopy, close } = useWorkspaceActs();
  return (
    <Menu position="right-start" width={280} withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.workspace}
          aria-label={t('workspace.menu', { name: workspace?.name })}
        >
          <HoldfastMark size={40} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: '6px 12px 8px' }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {workspace?.name}
          </Text>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {workspace?.folder}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void saveCopy()}>
          {t('workspace.saveCopy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={() => void open()}>
          {t('workspace.openAnother')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDoorExit size={16} />} onClick={() => void close()}>
          {t('workspace.close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
