import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useEvent } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';

/** How far the copies are, and a way to stop: nothing is then left in the folder. */
export function WritingProgress({ jobId }: { jobId: string }) {
  const { t } = useTranslation('toMany');
  const format = useFormat();
  const [share, setShare] = useState(0);
  const [isStopping, setStopping] = useState(false);
  useEvent('jobProgress', (progress) => {
    if (progress.jobId === jobId) setShare(progress.share ?? 0);
  });
  const percent = Math.round(share * 100);
  return (
    <Stack gap="sm">
      <Progress value={percent} aria-label={t('writing')} />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('writing')} {format.percent(percent)}
        </Text>
        <Button
          variant="default"
          size="xs"
          data-autofocus
          loading={isStopping}
          onClick={() => {
            setStopping(true);
            void call('jobs.cancel', { jobId });
          }}
        >
          {t('stop')}
        </Button>
      </Group>
    </Stack>
  );
}
