import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAttach } from './attach.ts';

/** Attaches a photograph or a file to a task, as its evidence. */
export function AttachButton({ task, onAttached }: { task: string; onAttached?: () => void }) {
  const { t } = useTranslation('log');
  const { busy, choose } = useAttach(task);
  return (
    <Button
      variant="default"
      size="xs"
      loading={busy}
      leftSection={<IconPaperclip size={15} aria-hidden />}
      onClick={async () => {
        if (await choose('')) onAttached?.();
      }}
    >
      {t('attach.button')}
    </Button>
  );
}
