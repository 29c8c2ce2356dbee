import { Button, Group, Modal, Progress } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useEvent } from '../../desk.ts';

/** What is done sooner than this shows no progress. */
const shownAfterMs = 300;

const steps = ['reading', 'verifying', 'writing'] as const;
type Step = (typeof steps)[number];

interface Running {
  jobId: string;
  share: number | null;
  step: Step;
}

/** Runs a job under an id of its own; `dialog` shows how far it is, with a way to stop it. @throws what the work throws. */
export function useRecordJob(): {
  run: <R>(work: (jobId: string) => Promise<R>) => Promise<R>;
  dialog: ReactNode;
} {
  const [running, setRunning] = useState<Running | null>(null);
  useEvent('jobProgress', ({ jobId, share, step }) => {
    const known = steps.find((name) => name === step) ?? 'reading';
    setRunning((now) => (now?.jobId === jobId ? { jobId, share, step: known } : now));
  });
  return {
    run: async (work) => {
      const jobId = crypto.randomUUID();
      setRunning({ jobId, share: null, step: 'reading' });
      try {
        return await work(jobId);
      } finally {
        setRunning(null);
      }
    },
    dialog: running && <JobProgress key={running.jobId} running={running} />,
  };
}

function JobProgress({ running: { jobId, share, step } }: { running: Running }) {
  const { t } = useTranslation('copies');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), shownAfterMs);
    return () => clearTimeout(timer);
  }, []);
  const cancel = () => void call('jobs.cancel', { jobId });
  const words = t(`working.${step}`);
  return (
    <Modal opened={late} onClose={cancel} title={words} withCloseButton={false}>
      <Progress value={share === null ? 100 : share * 100} animated={share === null} aria-label={words} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" size="xs" onClick={cancel}>
          {t('cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
