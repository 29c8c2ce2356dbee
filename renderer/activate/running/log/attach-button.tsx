import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Attaching } from './attach.ts';

interface AttachButtonProps {
  /** What is attached, and to what. */
  attaching: Pick<Attaching, 'busy' | 'choose'>;
  /** What it shows. */
  text?: string;
  onAttached?: () => void;
}

/** Attaches a photograph or a file to a task, as its evidence. */
export function AttachButton({ attaching, text = '', onAttached }: AttachButtonProps) {
  const { t } = useTranslation('log');
  const { busy, choose } = attaching;
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
