import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconBan, IconCopy, IconDots, IconFilePencil, IconVersions } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCall } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import type { OpenDocument } from '../document/draft-store.ts';
import { useDocumentActs } from '../document-acts.ts';
import { StepDialog } from './step-dialog.tsx';

/** What can be done with a document that is out: a version or a correction takes its place, a copy does not. */
export function IssuedActs({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('life');
  const navigate = useNavigate();
  const { draftFrom } = useDocumentActs(document);
  const { data: life } = useCall('documents.life', { id: document.id });
  const [withdrawing, setWithdrawing] = useState(false);
  const holds = document.status === 'issued';
  const draft = life?.versions.find(({ issuedAt }) => issuedAt === null);
  // One at a time: two drafts cannot both take its place.
  const next = () => (draft ? navigate(`/publish/${draft.id}`) : draftFrom('newVersion'));
  const copy = () => void draftFrom('copy');
  useCommand({
    id: 'next-version',
    title: t(holds ? 'acts.newVersion' : 'acts.copy'),
    run: () => void (holds ? next() : copy()),
  });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={holds ? <IconVersions size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
        onClick={() => void (holds ? next() : copy())}
      >
        {t(!holds ? 'acts.copy' : draft ? 'acts.openDraft' : 'acts.newVersion')}
      </Button>
      {holds && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('acts.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!draft && (
              <Menu.Item
                leftSection={<IconFilePencil size={16} aria-hidden />}
                onClick={() => void draftFrom('correction')}
              >
                {t('acts.correction')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
              {t('acts.copy')}
            </Menu.Item>
            <Menu.Item
              color="red"
              leftSection={<IconBan size={16} aria-hidden />}
              onClick={() => setWithdrawing(true)}
            >
              {t('step.title.withdraw')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {withdrawing && life && (
        <StepDialog
          documentId={document.id}
          life={life}
          act="withdraw"
          onClose={() => setWithdrawing(false)}
        />
      )}
    </>
  );
}
