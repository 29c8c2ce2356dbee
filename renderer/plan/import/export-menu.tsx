import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ImportSubject, importSubjects } from '../../../domain/import/subject.ts';
import { call } from '../../desk.ts';
import type { ShownTable } from '../../ui/list/list-props.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWriteFile } from '../../ui/use-write-file.ts';

type FileFormat = 'csv' | 'xlsx';

interface ExportMenuProps {
  /** The list as spreadsheets bring it back; null where there is none. */
  subject: ImportSubject | null;
  title: string;
  /** The list as it is shown. */
  shown: ShownTable;
}

/** Writes the list of a page, as it is shown or whole, or all lists, to a file that the user chooses: for the toolbar of a list. */
export function ExportMenu({ subject, title, shown }: ExportMenuProps) {
  const { t } = useTranslation(['imports', 'tables']);
  const writeFile = useWriteFile();
  const { language } = useFormat();

  async function write(subjects: readonly ImportSubject[], format: FileFormat): Promise<void> {
    const [first] = subjects;
    const name = subjects.length === 1 && first ? t(`subjects.${first}`) : t('export.allName');
    await writeTo(name, format, (token) =>
      call('exports.records', {
        ...{ jobId: crypto.randomUUID(), token, subjects: [...subjects] },
        ...{ format, language },
      }),
    );
  }

  const writeShown = (format: FileFormat) =>
    writeTo(title, format, (token) =>
      call('tables.export', {
        ...{ jobId: crypto.randomUUID(), token, format, name: title },
        ...{ headings: shown.headings, rows: shown.rows() },
      }),
    );

  async function writeTo(
    name: string,
    format: FileFormat,
    work: (token: string) => Promise<{ rows: number }>,
  ): Promise<void> {
    await writeFile({
      suggestedName: `${name}.${format}`,
      type: format,
      showLabel: t('export.show'),
      write: async (token, written) => t('export.done', { count: (await work(token)).rows, name: written }),
    });
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
        <Menu.Item onClick={() => void writeShown('xlsx')}>{t('tables:shownXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void writeShown('csv')}>{t('tables:shownCsv')}</Menu.Item>
        <Menu.Divider />
        {subject && (
          <>
            <Menu.Item onClick={() => void write([subject], 'xlsx')}>{t('export.xlsx')}</Menu.Item>
            <Menu.Item onClick={() => void write([subject], 'csv')}>{t('export.csv')}</Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => void write(importSubjects, 'xlsx')}>{t('export.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
