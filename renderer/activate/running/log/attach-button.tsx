import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAttach } from './attach.ts';

interface AttachButtonProps {
  task: string;
  /** What it shows. */
  text?: string;
  onAttached?: () => void;
}

/** Attaches a photograph or a file to a task, as its evidence. */
export function AttachButton({ task, text = '', onAttached }: AttachButtonProps) {
  const { t } = useTranslation('log');
  const { busy, choose } = useAttach(task);
  return (
    <Button
      variant="default"
      size="xs"
      loading={busy}
      leftSection={<IconPaperclip size={15} aria-hidden />}
      onClick={async () => {
        if (await choose(text)) onAttached?.();
      }}
    >
      {t('attach.button')}
    </Button>
  );
}
