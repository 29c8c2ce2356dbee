import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskInput } from '../../desk.ts';
import { CallFailed, call, shell, useEvent } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import {
  includedTables,
  putResult,
  putSummary,
  putUndone,
  startOver,
  takeFiles,
  useImport,
} from './import-store.ts';

type Encoding = DeskInput<'imports.readAgain'>['encoding'];
type Delimiter = DeskInput<'imports.readAgain'>['delimiter'];

export interface Busy {
  jobId: string;
  what: 'reading' | 'comparing' | 'writing';
  share: number | null;
}

const largestFile = 50 * 1024 * 1024;

/** What the user does with an import, each as a job that shows how far it is and can be cancelled. */
export function useImportActs() {
  const { t } = useTranslation('imports');
  const { sentence } = useErrorWords();
  const [busy, setBusy] = useState<Busy | null>(null);

  useEvent('jobProgress', ({ jobId, share }) => {
    setBusy((now) => (now?.jobId === jobId ? { ...now, share } : now));
  });

  /** Runs a job; a failure is told, a cancel is not. @returns whether it came to its end. */
  async function run(what: Busy['what'], work: (jobId: string) => Promise<void>): Promise<boolean> {
    const jobId = crypto.randomUUID();
    setBusy({ jobId, what, share: null });
    try {
      await work(jobId);
      return true;
    } catch (error) {
      if (!(error instanceof CallFailed && error.code === 'cancelled'))
        showNotice({ tone: 'bad', text: sentence(error) });
      return false;
    } finally {
      setBusy(null);
    }
  }

  async function read(files: DeskInput<'imports.read'>['files']): Promise<void> {
    if (files.length === 0) return;
    await run('reading', async (jobId) => {
      const before = useImport.getState().files.length;
      const { importId } = useImport.getState();
      takeFiles((await call('imports.read', { jobId, importId, files })).files);
      announce(t('files.read', { count: useImport.getState().files.length - before }));
    });
  }

  async function compare(): Promise<boolean> {
    return await run('comparing', async (jobId) => {
      const { importId, files, choices, options } = useImport.getState();
      const tables = includedTables(files, choices).map(({ table, subject, choice }) => ({
        id: table.id,
        subject,
        columns: choice.columns.map(({ index, field, dateOrder, bareUnit }) => ({
          index,
          field,
          dateOrder,
          bareUnit,
        })),
      }));
      putSummary(await call('imports.compare', { jobId, importId, tables, options }));
    });
  }

  return {
    busy,
    cancel: () => {
      if (busy) void call('jobs.cancel', { jobId: busy.jobId });
    },
    choose: async () => {
      const chosen = await shell('files.chooseSpreadsheets', {});
      await read(chosen.map(({ token, name }) => ({ token, name })));
    },
    /** Files dropped on the window: their bytes go to the desk. */
    drop: async (files: readonly File[]) => {
      // One byte more than the limit is enough for the desk to refuse it, with the words for it.
      const bytesOf = async (file: File) =>
        new Uint8Array(await file.slice(0, largestFile + 1).arrayBuffer());
      await read(
        await Promise.all(
          files.slice(0, 20).map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
        ),
      );
    },
    readAgain: (fileId: string, how: { encoding: Encoding; delimiter: Delimiter }) =>
      run('reading', async (jobId) => {
        takeFiles(
          (
            await call('imports.readAgain', {
              jobId,
              importId: useImport.getState().importId,
              fileId,
              ...how,
            })
          ).files,
        );
      }),
    setHeading: (tableId: string, headingRow: number | null) =>
      run('reading', async (jobId) => {
        takeFiles(
          (
            await call('imports.setHeading', {
              jobId,
              importId: useImport.getState().importId,
              tableId,
              headingRow,
            })
          ).files,
        );
      }),
    removeFile: async (fileId: string) => {
      takeFiles(
        (await call('imports.removeFile', { importId: useImport.getState().importId, fileId })).files,
      );
    },
    compare,
    /** Writes what was compared. When the workspace has changed meanwhile it is compared again, and the user looks once more. */
    apply: async () => {
      let again = false;
      await run('writing', async (jobId) => {
        const { importId, archiveMissing, files } = useImport.getState();
        try {
          putResult(
            await call('imports.apply', {
              jobId,
              importId,
              archiveMissing,
              label: labelOf(files.map((f) => f.name)),
            }),
          );
        } catch (error) {
          if (!(error instanceof CallFailed && error.code === 'import_changed_since')) throw error;
          again = true;
        }
      });
      if (again && (await compare())) showNotice({ text: t('check.again') });
    },
    undo: async () => {
      try {
        const { result } = useImport.getState();
        if (result?.changeSetId == null) return;
        await call('imports.undo', { changeSetId: result.changeSetId });
        putUndone();
        announce(t('done.undone'));
      } catch (error) {
        showNotice({ tone: 'bad', text: sentence(error) });
      }
    },
    startOver: async () => {
      const { importId } = useImport.getState();
      startOver();
      await call('imports.discard', { importId }).catch(() => {});
    },
  };

  /** What undo calls the import: the names of its files. */
  function labelOf(names: string[]): string {
    const [first = '', ...others] = names;
    const words = others.length === 0 ? first : t('labelMore', { name: first, count: others.length });
    return t('label', { names: words }).slice(0, 200);
  }
}

export type ImportActs = ReturnType<typeof useImportActs>;
