import { Button, Group, Modal, Progress } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeToShow } from '../../../domain/record/code-to-show.ts';
import { CallFailed, call, shell, useEvent } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import type { PlanDetail } from './plan.ts';
import type { VersionOrNow } from './plan-address.ts';

/** What is done sooner than this shows no progress. */
const shownAfterMs = 300;

interface Running {
  jobId: string;
  step: 'reading' | 'writing';
}

/** Asks where to, writes the whole plan there as a Word file, tells how far it is, and then where it is. */
export function usePlanBook(plan: Pick<PlanDetail, 'id' | 'code' | 'titleEn' | 'titleFr'>) {
  const { t } = useTranslation('plans');
  const { sentence } = useErrorWords();
  const [running, setRunning] = useState<Running | null>(null);

  async function write(version: VersionOrNow, language: 'en' | 'fr'): Promise<void> {
    try {
      const target = await shell('files.chooseTarget', {
        suggestedName: nameOf(plan, language, version === null ? t('book.draft') : t('version', { version })),
        type: 'docx',
      });
      if (!target) return;
      const jobId = crypto.randomUUID();
      setRunning({ jobId, step: 'reading' });
      await call('plans.exportBook', { planId: plan.id, version, language, token: target.token, jobId });
      const said = t('book.written', { name: target.name });
      announce(said);
      showNotice({
        tone: 'good',
        text: said,
        action: { label: t('book.show'), run: () => void shell('files.show', { token: target.token }) },
      });
    } catch (error) {
      const cancelled = error instanceof CallFailed && error.code === 'cancelled';
      showNotice(cancelled ? { text: t('book.cancelled') } : { tone: 'bad', text: sentence(error) });
    } finally {
      setRunning(null);
    }
  }

  const dialog: ReactNode = running && (
    <BookProgress
      running={running}
      onWriting={() => setRunning((now) => now && { ...now, step: 'writing' })}
    />
  );
  return { write, dialog };
}

/** Without what a system refuses in the name of a file. */
function nameOf(
  { code, titleEn, titleFr }: Pick<PlanDetail, 'code' | 'titleEn' | 'titleFr'>,
  language: 'en' | 'fr',
  version: string,
): string {
  const title = language === 'fr' ? titleFr || titleEn : titleEn || titleFr;
  const called = [codeToShow(code, titleEn, titleFr), title].filter(Boolean).join(' ');
  const name = `${called}, ${version} (${language.toUpperCase()})`;
  return `${name.replace(/[<>:"/\\|?*\p{Cc}\s]+/gu, ' ').slice(0, 160)}.docx`;
}

interface BookProgressProps {
  running: Running;
  onWriting: () => void;
}

/** How far the writer is can not be told: the step is, and that it goes on. */
function BookProgress({ running: { jobId, step }, onWriting }: BookProgressProps) {
  const { t } = useTranslation('plans');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), shownAfterMs);
    return () => clearTimeout(timer);
  }, []);
  useEvent('jobProgress', (progress) => {
    if (progress.jobId === jobId && progress.step === 'writing') onWriting();
  });
  const cancel = () => void call('jobs.cancel', { jobId });
  return (
    <Modal opened={late} onClose={cancel} title={t('book.running')} withCloseButton={false}>
      <Progress.Root>
        <Progress.Section value={100} animated withAria={false} />
      </Progress.Root>
      <Group justify="space-between" mt="md">
        <span role="status">{t(`book.step.${step}`)}</span>
        <Button variant="default" size="xs" onClick={cancel}>
          {t('cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
