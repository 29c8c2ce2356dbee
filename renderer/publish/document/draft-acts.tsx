import { ActionIcon, Menu, SegmentedControl } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconCopy, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../../ui/commands.ts';
import { useDocumentActs } from '../document-acts.ts';
import { ExportButton } from '../export/export-button.tsx';
import { PanelButtons } from '../life/panel-buttons.tsx';
import classes from './document.module.css';
import type { Draft, OpenDocument } from './draft-store.ts';
import { type ShownLanguages, useView, type View } from './view-store.ts';

/** How the draft is looked at, and what can be done with it besides issuing it. */
export function DraftActs({ document, draft }: { document: OpenDocument; draft: Draft }) {
  const { t } = useTranslation('publish');
  const navigate = useNavigate();
  const { archive, restore, draftFrom } = useDocumentActs(document);
  const { languages, view, show } = useView();
  useCommand({
    id: 'preview',
    title: t(view === 'preview' ? 'view.toWrite' : 'view.toPreview'),
    keys: 'mod+shift+p',
    run: () => show({ languages: 'both', view: view === 'preview' ? 'write' : 'preview' }),
  });
  useCommand({ id: 'copy-draft', title: t('acts.draftFrom'), run: () => void draftFrom('copy') });
  const isArchived = document.archivedAt !== null;

  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('view.languages')}
        value={languages}
        onChange={(value) => show({ languages: shownLanguages(value) })}
        data={[
          { value: 'en', label: 'EN' },
          { value: 'both', label: 'EN | FR' },
          { value: 'fr', label: 'FR' },
        ]}
      />
      {languages === 'both' && (
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => show({ view: shownView(value) })}
          data={[
            { value: 'write', label: t('view.write') },
            { value: 'preview', label: t('view.preview') },
          ]}
        />
      )}
      <ExportButton document={document} beforeExport={() => draft.saver.flush()} />
      <PanelButtons documentId={document.id} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('acts.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void draftFrom('copy')}>
            {t('acts.draftFrom')}
          </Menu.Item>
          {isArchived ? (
            <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => void restore()}>
              {t('acts.restore')}
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<IconArchive size={16} />}
              onClick={() =>
                void draft.saver
                  .flush()
                  .then(archive)
                  .then((done) => done && navigate('/publish'))
              }
            >
              {t('acts.archive')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function shownLanguages(value: string): ShownLanguages {
  return value === 'en' || value === 'fr' ? value : 'both';
}

function shownView(value: string): View {
  return value === 'preview' ? 'preview' : 'write';
}
