import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wasIssued } from '../../../domain/documents/life.ts';
import { useCommand } from '../../ui/commands.ts';
import type { OpenDocument } from '../document/draft-store.ts';
import { ToManyDialog } from '../to-many/to-many-dialog.tsx';
import { type ExportFormat, useExport } from './use-export.tsx';

interface ExportButtonProps {
  document: OpenDocument;
  /** Saves what is being written; false when it could not. */
  beforeExport?: () => Promise<boolean>;
}

/** A document as Word files or PDF, and what is written for the web as a page: one language to a file, both into a folder. */
export function ExportButton({ document, beforeExport }: ExportButtonProps) {
  const { t } = useTranslation(['publish', 'toMany']);
  const [isToMany, setToMany] = useState(false);
  const { start, isRunning, dialog } = useExport();
  const { id, fileNames } = document;
  const languages = wasIssued(document.status) ? document.issuedLanguages : (['en', 'fr'] as const);

  const formats = document.kind === 'web-page-text' ? (['pdf', 'html'] as const) : (['pdf'] as const);

  async function write(wanted: readonly ('en' | 'fr')[], format: ExportFormat = 'docx'): Promise<void> {
    if (beforeExport && !(await beforeExport())) return;
    const [only, other] = wanted;
    await start([{ id, languages: [...wanted] }], only && !other ? fileNames[only] : null, format);
  }

  useCommand({ id: 'write-to-each', title: t('toMany:menu'), run: () => setToMany(true) });
  useCommand({ id: 'export-word', title: t('export.both'), keys: 'mod+e', run: () => void write(languages) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            loading={isRunning}
            leftSection={<IconFileTypeDocx size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('export.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {languages.length > 1 && (
            <Menu.Item onClick={() => void write(languages)}>{t('export.both')}</Menu.Item>
          )}
          {languages.map((lang) => (
            <Menu.Item key={lang} onClick={() => void write([lang])}>
              {t(`export.only.${lang}`)}
            </Menu.Item>
          ))}
          {formats.map((format) => (
            <Fragment key={format}>
              <Menu.Divider />
              {languages.length > 1 && (
                <Menu.Item onClick={() => void write(languages, format)}>
                  {t(`export.${format}.both`)}
                </Menu.Item>
              )}
              {languages.map((lang) => (
                <Menu.Item key={lang} onClick={() => void write([lang], format)}>
                  {t(`export.${format}.${lang}`)}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setToMany(true)}>{t('toMany:menu')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog}
      <ToManyDialog
        document={document}
        opened={isToMany}
        onClose={() => setToMany(false)}
        beforeWrite={beforeExport}
      />
    </>
  );
}
