import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../desk.ts';
import { useWriteFile } from '../../ui/use-write-file.ts';
import type { Question } from './use-question.ts';

interface ExportWordProps {
  question: Question;
  /** Null: it is called by what is taken away. */
  title: Title | null;
  /** What it is compared with, which then stands in the file as well. */
  beside: { question: Question; title: Title } | null;
}

interface Title {
  en: string;
  fr: string;
}

/** Writes the outcome as a Word file, in either language, where the user chooses. */
export function ExportWord({ question, title, beside }: ExportWordProps) {
  const { t } = useTranslation('takeAway');
  const writeFile = useWriteFile();

  async function write(language: 'en' | 'fr'): Promise<void> {
    const name = title?.[language] ?? '';
    const fileName = (name || t('export.unnamed')).replace(/[<>:"/\\|?*]/g, ' ').slice(0, 120);
    await writeFile({
      suggestedName: `${fileName} (${language.toUpperCase()}).docx`,
      type: 'docx',
      showLabel: t('export.show'),
      write: async (token, written) => {
        await call('takeAway.export', {
          ...question,
          ...{ jobId: crypto.randomUUID(), token, language, title: name },
          other: beside && { ...beside.question, title: beside.title[language] },
        });
        return t('export.done', { name: written });
      },
    });
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileTypeDocx size={15} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void write('en')}>{t('export.en')}</Menu.Item>
        <Menu.Item onClick={() => void write('fr')}>{t('export.fr')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
