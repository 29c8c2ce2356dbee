import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeskInput } from '../../desk.ts';
import { CallFailed, call, shell } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import {
  includedTables,
  putResult,
  putSummary,
  putUndone,
  startOver,
  takeFiles,
  useImport,
} from './import-store.ts';
import { type RunJob, useJob } from './use-job.ts';

type CsvReading = Pick<DeskInput<'imports.readAgain'>, 'encoding' | 'delimiter'>;

const largestFile = 50 * 1024 * 1024;
const mostFiles = 20;
const importId = () => useImport.getState().importId;

/** What the user does with an import. */
export function useImportActs() {
  const { busy, run, cancel } = useJob();
  return { busy, cancel, ...useFileActs(run), ...useAcceptActs(run), startOver: forgetImport };
}

export type ImportActs = ReturnType<typeof useImportActs>;

async function forgetImport(): Promise<void> {
  const forgotten = importId();
  startOver();
  await call('imports.discard', { importId: forgotten }).catch(() => {});
}

/** Reading files: chosen, dropped, read again in another way, taken out. */
function useFileActs(run: RunJob) {
  const { t } = useTranslation('imports');

  async function read(files: DeskInput<'imports.read'>['files']): Promise<void> {
    if (files.length === 0) return;
    await run('reading', async (jobId) => {
      const before = useImport.getState().files.length;
      takeFiles((await call('imports.read', { jobId, importId: importId(), files })).files);
      announce(t('files.read', { count: useImport.getState().files.length - before }));
    });
  }

  return {
    choose: async () => {
      const chosen = await shell('files.chooseSpreadsheets', {});
      await read(chosen.slice(0, mostFiles).map(({ token, name }) => ({ token, name })));
    },
    /** Files dropped on the window: their bytes go to the desk. */
    drop: async (files: readonly File[]) => {
      // One byte more than the limit is enough for the desk to refuse the file, with the words for it.
      const bytesOf = async (file: File) =>
        new Uint8Array(await file.slice(0, largestFile + 1).arrayBuffer());
      const dropped = files.slice(0, mostFiles);
      await read(
        await Promise.all(dropped.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) }))),
      );
    },
    readAgain: (fileId: string, how: CsvReading) =>
      run('reading', async (jobId) => {
        takeFiles((await call('imports.readAgain', { jobId, importId: importId(), fileId, ...how })).files);
      }),
    setHeading: (tableId: string, headingRow: number | null) =>
      run('reading', async (jobId) => {
        const given = { jobId, importId: importId(), tableId, headingRow };
        takeFiles((await call('imports.setHeading', given)).files);
      }),
    removeFile: async (fileId: string) => {
      takeFiles((await call('imports.removeFile', { importId: importId(), fileId })).files);
    },
  };
}

/** Comparing, writing what was compared, and taking it back. */
function useAcceptActs(run: RunJob) {
  const { t } = useTranslation('imports');
  const { sentence } = useErrorWords();
  const { language } = useFormat();
  const queries = useQueryClient();

  async function compare(): Promise<boolean> {
    return await run('comparing', async (jobId) => {
      const { files, choices, options, answers } = useImport.getState();
      const tables = includedTables(files, choices).map(({ table, subject, choice }) => ({
        id: table.id,
        subject,
        columns: choice.columns.map(({ reason, ...column }) => column),
      }));
      const given = { tables, options: { ...options, answers }, language };
      const summary = await call('imports.compare', { jobId, importId: importId(), ...given });
      // What was compared before is no longer what the lists of changes and remarks are about.
      await queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name === 'imports.items' || name === 'imports.problems',
      });
      putSummary(summary);
    });
  }

  /** What undo calls the import: the names of its files. */
  function labelOf(names: string[]): string {
    const [first = '', ...others] = names;
    const words = others.length === 0 ? first : t('labelMore', { name: first, count: others.length });
    return t('label', { names: words }).slice(0, 200);
  }

  return {
    compare,
    /** When the workspace has changed since the lists were compared, they are compared again and the user looks once more. */
    apply: async () => {
      let changedSince = false;
      await run('writing', async (jobId) => {
        const { archiveMissing, files } = useImport.getState();
        const label = labelOf(files.map((f) => f.name));
        try {
          putResult(await call('imports.apply', { jobId, importId: importId(), archiveMissing, label }));
        } catch (error) {
          changedSince = error instanceof CallFailed && error.code === 'import_changed_since';
          if (!changedSince) throw error;
        }
      });
      if (changedSince && (await compare())) showNotice({ text: t('check.again') });
    },
    undo: async () => {
      const changeSetId = useImport.getState().result?.changeSetId;
      if (!changeSetId) return;
      try {
        await call('imports.undo', { changeSetId });
        putUndone();
        announce(t('done.undone'));
      } catch (error) {
        showNotice({ tone: 'bad', text: sentence(error) });
      }
    },
  };
}
