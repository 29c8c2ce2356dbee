import { ActionIcon, Indicator } from '@mantine/core';
import { IconHistory, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import { usePanel } from './panel-store.ts';

/** Opens what was said about a document, and what happened to it, beside its text. */
export function PanelButtons({ documentId }: { documentId: string }) {
  const { t } = useTranslation('life');
  const { panel, toggle } = usePanel();
  const { data } = useCall('documents.life', { id: documentId });
  const open = (data?.comments ?? []).filter((each) => each.replyToId === null && each.resolvedAt === null);
  useCommand({ id: 'document-comments', title: t('panel.comments'), run: () => toggle('comments') });
  useCommand({ id: 'document-history', title: t('panel.history'), run: () => toggle('history') });
  return (
    <>
      <Indicator label={open.length} size={16} disabled={open.length === 0} offset={4}>
        <ActionIcon
          variant={panel === 'comments' ? 'light' : 'subtle'}
          color={panel === 'comments' ? 'tide' : 'gray'}
          size={32}
          aria-pressed={panel === 'comments'}
          aria-label={t('panel.openComments', { count: open.length })}
          onClick={() => toggle('comments')}
        >
          <IconMessage size={18} />
        </ActionIcon>
      </Indicator>
      <ActionIcon
        variant={panel === 'history' ? 'light' : 'subtle'}
        color={panel === 'history' ? 'tide' : 'gray'}
        size={32}
        aria-pressed={panel === 'history'}
        aria-label={t('panel.history')}
        onClick={() => toggle('history')}
      >
        <IconHistory size={18} />
      </ActionIcon>
    </>
  );
}
