import { ActionIcon } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../ui/commands.ts';
import { usePanel } from '../life/panel-store.ts';

/** Opens where a document went, beside its pages. */
export function SentButton() {
  const { t } = useTranslation('distribution');
  const { panel, toggle } = usePanel();
  useCommand({ id: 'document-sent', title: t('sent.title'), run: () => toggle('sent') });
  return (
    <ActionIcon
      variant={panel === 'sent' ? 'light' : 'subtle'}
      color={panel === 'sent' ? 'tide' : 'gray'}
      size={32}
      aria-pressed={panel === 'sent'}
      aria-label={t('sent.title')}
      onClick={() => toggle('sent')}
    >
      <IconSend size={18} />
    </ActionIcon>
  );
}
