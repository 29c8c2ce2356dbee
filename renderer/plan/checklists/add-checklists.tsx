import { Button, Menu } from '@mantine/core';
import {
  IconBooks,
  IconChevronDown,
  IconFileSpreadsheet,
  IconPlus,
  IconTransferIn,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { OfferedChecklist } from '../../../electron/contract/checklist-tools.ts';
import { call, shell } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { OfferedChecklists } from './offered-checklists.tsx';
import { type ReadTable, TaskTableDialog } from './task-table-dialog.tsx';

type Open =
  | { from: 'library'; offered: OfferedChecklist[] }
  | { from: 'workspace'; token: string; name: string; offered: OfferedChecklist[] }
  | { from: 'table'; name: string; tables: ReadTable[] };

/** The ways to a checklist besides typing it: the library (at once where the address has `?library`), another workspace, a table in a file. */
export function useAddChecklists() {
  const { t } = useTranslation('checklists');
  const { sentence } = useErrorWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open | null>(null);

  async function trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  const fromLibrary = () =>
    void trying(async () => setOpen({ from: 'library', offered: await call('checklists.library', {}) }));

  const fromWorkspace = () =>
    void trying(async () => {
      const file = await shell('files.chooseSource', { type: 'workspace' });
      if (!file) return;
      const offered = await call('checklists.ofWorkspace', { token: file.token });
      setOpen({ from: 'workspace', ...file, offered });
    });

  const fromTable = () =>
    void trying(async () => {
      const file = await shell('files.chooseSource', { type: 'tasks' });
      if (!file) return;
      const jobId = crypto.randomUUID();
      const { tables } = await call('checklists.readTables', { jobId, token: file.token });
      if (tables.length === 0) showNotice({ tone: 'bad', text: t('table.none', { name: file.name }) });
      else setOpen({ from: 'table', name: file.name, tables });
    });

  const [params] = useSearchParams();
  const asked = params.has('library');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the address asks for it
  useEffect(() => {
    if (asked) fromLibrary();
  }, [asked]);

  const close = () => setOpen(null);
  const show = (ids: string[]) => {
    close();
    const [first] = ids;
    if (first) void navigate(`/plan/checklists/${first}`);
  };

  const dialog = open && (
    <>
      {open.from === 'library' && (
        <OfferedChecklists
          title={t('add.fromLibrary')}
          offered={open.offered}
          add={async (codes) => (await call('checklists.addFromLibrary', { codes })).ids}
          onClose={close}
          onAdded={show}
        />
      )}
      {open.from === 'workspace' && (
        <OfferedChecklists
          title={t('add.fromNamed', { name: open.name })}
          offered={open.offered}
          add={async (ids) => (await call('checklists.copy', { token: open.token, ids })).ids}
          onClose={close}
          onAdded={show}
        />
      )}
      {open.from === 'table' && (
        <TaskTableDialog name={open.name} tables={open.tables} onClose={close} onMade={(id) => show([id])} />
      )}
    </>
  );

  return { fromLibrary, fromWorkspace, fromTable, dialog };
}

type Ways = Pick<ReturnType<typeof useAddChecklists>, 'fromLibrary' | 'fromWorkspace' | 'fromTable'>;

/** For the toolbar of the list. */
export function AddChecklistsMenu({ fromLibrary, fromWorkspace, fromTable }: Ways) {
  const { t } = useTranslation('checklists');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('add.from')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconBooks size={16} aria-hidden />} onClick={fromLibrary}>
          {t('add.library')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTransferIn size={16} aria-hidden />} onClick={fromWorkspace}>
          {t('add.workspace')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={fromTable}>
          {t('add.table')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** For the empty page, beside typing one. */
export function AddChecklistsButtons({ fromLibrary, fromTable }: Ways) {
  const { t } = useTranslation('checklists');
  return (
    <>
      <Button variant="default" leftSection={<IconBooks size={16} aria-hidden />} onClick={fromLibrary}>
        {t('add.library')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={fromTable}
      >
        {t('add.table')}
      </Button>
    </>
  );
}
