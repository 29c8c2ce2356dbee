import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce.tsx';

/** Copies a text that nobody would type. The window may not use the clipboard itself: it copies as Ctrl+C does. */
export function CopyText({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);

  function copy(event: { currentTarget: HTMLElement }): void {
    const carrier = document.createElement('textarea');
    carrier.value = text;
    carrier.readOnly = true;
    carrier.style.position = 'fixed';
    carrier.style.opacity = '0';
    // Within the dialog, whose focus does not leave it.
    event.currentTarget.after(carrier);
    carrier.select();
    const done = document.execCommand('copy');
    carrier.remove();
    event.currentTarget.focus();
    setCopied(done);
    if (done) announce(t('copied'));
  }

  return (
    <Button
      variant="default"
      size="compact-sm"
      mt={6}
      leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
      onClick={copy}
    >
      {copied ? t('copied') : (label ?? t('copy'))}
    </Button>
  );
}
