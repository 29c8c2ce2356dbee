import { Button, Group, Modal, Progress, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { CallFailed, call, shell, useEvent } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';

export interface Wanted {
  id: string;
  languages: DocumentLang[];
}

interface Running {
  jobId: string;
  share: number | null;
}

/** What is done sooner than this shows no progress. */
const shownAfterMs = 300;

export type ExportFormat = 'docx' | 'pdf' | 'html';

/** Asks where to, writes the files there, tells how far it is, and then where they are. */
export function useExport(): {
  /** @param fileName the name of the one file; null for several, which go into a folder. */
  start: (documents: Wanted[], fileName: string | null, format?: ExportFormat) => Promise<void>;
  isRunning: boolean;
  dialog: ReactNode;
} {
  const { t } = useTranslation('publish');
  const { sentence } = useErrorWords();
  const [running, setRunning] = useState<Running | null>(null);

  async function start(
    documents: Wanted[],
    fileName: string | null,
    format: ExportFormat = 'docx',
  ): Promise<void> {
    const into = fileName === null ? 'folder' : 'file';
    try {
      const target = await shell('files.chooseTarget', {
        suggestedName: fileName?.replace(/docx$/, format) ?? '',
        type: fileName === null ? 'folder' : format,
      });
      if (!target) return;
      const jobId = crypto.randomUUID();
      setRunning({ jobId, share: null });
      const { files } = await call('documents.export', {
        jobId,
        token: target.token,
        into,
        format,
        documents,
      });
      const said =
        into === 'file'
          ? t('export.written', { name: target.name })
          : t('export.writtenAll', { count: files.length, folder: target.name });
      announce(said);
      showNotice({
        tone: 'good',
        text: said,
        action: { label: t('export.show'), run: () => void show(target.token) },
      });
    } catch (error) {
      const wasCancelled = error instanceof CallFailed && error.code === 'cancelled';
      showNotice(wasCancelled ? { text: t('export.cancelled') } : { tone: 'bad', text: sentence(error) });
    } finally {
      setRunning(null);
    }
  }

  async function show(token: string): Promise<void> {
    try {
      await shell('files.show', { token });
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return {
    start,
    isRunning: running !== null,
    dialog: running && (
      <ExportProgress
        running={running}
        onProgress={(share) => setRunning((now) => now && { ...now, share })}
      />
    ),
  };
}

function ExportProgress({
  running,
  onProgress,
}: {
  running: Running;
  onProgress: (share: number | null) => void;
}) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const [late, setLate] = useState(false);
  const { jobId, share } = running;
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), shownAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEvent('jobProgress', (progress) => {
    if (progress.jobId === jobId) onProgress(progress.share);
  });
  const cancel = () => void call('jobs.cancel', { jobId });
  const percent = Math.round((share ?? 0) * 100);
  return (
    <Modal opened={late} onClose={cancel} title={t('export.running')} withCloseButton={false}>
      <Progress value={percent} aria-label={t('export.running')} animated={share === null} />
      <Group justify="space-between" mt="md">
        <Text size="sm" c="dimmed">
          {format.percent(percent)}
        </Text>
        <Button variant="default" size="xs" onClick={cancel}>
          {t('export.cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
