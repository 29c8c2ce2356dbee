import { Button, Group, Progress, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useEvent } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';

const steps = ['reading', 'writing', 'printing', 'encrypting', 'finishing'] as const;

/** How far the pack is, what is being done, and a way to stop it. */
export function PackProgress({ jobId }: { jobId: string }) {
  const { t } = useTranslation('pack');
  const format = useFormat();
  const [{ share, step }, setProgress] = useState({ share: 0, step: 'reading' });
  const [stopping, setStopping] = useState(false);
  useEvent('jobProgress', (progress) => {
    if (progress.jobId === jobId) setProgress({ share: progress.share ?? 0, step: progress.step });
  });
  const percent = Math.round(share * 100);
  const said = steps.find((each) => each === step) ?? 'writing';
  return (
    <Stack gap="sm">
      <p role="status">{t(`make.step.${said}`)}</p>
      <Progress value={percent} aria-label={t('make.running')} />
      <Group justify="space-between">
        <span>{format.percent(percent)}</span>
        <Button
          variant="default"
          data-autofocus
          loading={stopping}
          onClick={() => {
            setStopping(true);
            void call('jobs.cancel', { jobId });
          }}
        >
          {t('make.stop')}
        </Button>
      </Group>
    </Stack>
  );
}
