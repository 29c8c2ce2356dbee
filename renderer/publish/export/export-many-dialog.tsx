import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wasIssued } from '../../../domain/documents/life.ts';
import { useFormat } from '../../ui/use-format.ts';
import { type ListedDocument, useKindName } from '../document-name.ts';
import classes from './export-many.module.css';
import { useExport } from './use-export.tsx';

interface ExportManyDialogProps {
  documents: readonly ListedDocument[];
  opened: boolean;
  onClose: () => void;
}

/** Chooses among the documents listed, and writes them into one folder. */
export function ExportManyDialog({ documents, opened, onClose }: ExportManyDialogProps) {
  const { t } = useTranslation('publish');
  const { start, dialog } = useExport();
  return (
    <>
      <Modal
        opened={opened}
        onClose={onClose}
        size="lg"
        title={t('export.manyTitle')}
        closeButtonProps={{ 'aria-label': t('export.cancel') }}
      >
        {opened && (
          <ExportManyForm
            documents={documents}
            onCancel={onClose}
            onExport={(ids, languages) => {
              onClose();
              void start(
                ids.map((id) => ({ id, languages })),
                null,
              );
            }}
          />
        )}
      </Modal>
      {dialog}
    </>
  );
}

interface ExportManyFormProps {
  documents: readonly ListedDocument[];
  onCancel: () => void;
  onExport: (ids: string[], languages: ('en' | 'fr')[]) => void;
}

function ExportManyForm({ documents, onCancel, onExport }: ExportManyFormProps) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const kindName = useKindName();
  const issued = documents.filter(({ status }) => wasIssued(status)).map(({ id }) => id);
  const [ids, setIds] = useState<string[]>(issued.length > 0 ? issued : documents.map(({ id }) => id));
  const [languages, setLanguages] = useState<string[]>(['en', 'fr']);
  const wanted = (['en', 'fr'] as const).filter((lang) => languages.includes(lang));
  const isAll = ids.length === documents.length;

  return (
    <Stack gap="sm">
      <Checkbox
        size="xs"
        label={t('export.all', { count: documents.length })}
        checked={isAll}
        indeterminate={ids.length > 0 && !isAll}
        onChange={() => setIds(isAll ? [] : documents.map(({ id }) => id))}
      />
      <ScrollArea.Autosize mah={320} type="auto" className={classes.list}>
        <Checkbox.Group value={ids} onChange={setIds} aria-label={t('documents')}>
          <Stack gap={6} p="xs">
            {documents.map((row) => (
              <Checkbox
                key={row.id}
                size="xs"
                value={row.id}
                label={
                  <>
                    {row.number ?? t('state.draft')} ·{' '}
                    {format.text(row.titleEn, row.titleFr) || kindName(row.kind)}
                  </>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
      <Checkbox.Group label={t('export.languages')} value={languages} onChange={setLanguages}>
        <Group gap="md" mt={6}>
          <Checkbox size="xs" value="en" label={t('language.en')} />
          <Checkbox size="xs" value="fr" label={t('language.fr')} />
        </Group>
      </Checkbox.Group>
      <Text size="xs" c="dimmed">
        {t('export.draftsMarked')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('export.cancel')}
        </Button>
        <Button disabled={ids.length === 0 || wanted.length === 0} onClick={() => onExport(ids, wanted)}>
          {t('export.into', { count: ids.length })}
        </Button>
      </Group>
    </Stack>
  );
}
