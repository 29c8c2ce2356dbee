import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ImportSubject, importSubjects } from '../../../domain/import/subject.ts';
import { CallFailed, call, shell } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';

type FileFormat = 'csv' | 'xlsx';

/** Writes the list of a page, or all lists, to a file that the user chooses: for the toolbar of a list. */
export function ExportMenu({ subject }: { subject: ImportSubject }) {
  const { t } = useTranslation('imports');
  const { sentence } = useErrorWords();
  const { language } = useFormat();

  async function write(subjects: readonly ImportSubject[], format: FileFormat): Promise<void> {
    const [first = subject] = subjects;
    const suggestedName = subjects.length === 1 ? t(`subjects.${first}`) : t('export.allName');
    try {
      const target = await shell('files.chooseTarget', {
        suggestedName: `${suggestedName}.${format}`,
        type: format,
      });
      if (!target) return;
      const { rows } = await call('exports.records', {
        jobId: crypto.randomUUID(),
        token: target.token,
        subjects: [...subjects],
        format,
        language,
      });
      showNotice({
        tone: 'good',
        text: t('export.done', { count: rows, name: target.name }),
        action: { label: t('export.show'), run: () => void shell('files.show', { token: target.token }) },
      });
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'cancelled') return;
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void write([subject], 'xlsx')}>{t('export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void write([subject], 'csv')}>{t('export.csv')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void write(importSubjects, 'xlsx')}>{t('export.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
