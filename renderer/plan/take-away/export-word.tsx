import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CallFailed, call, shell } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import type { Question } from './use-question.ts';

/** Writes the outcome as a Word file, in either language, where the user chooses. Without a title it is called by what is taken away. */
export function ExportWord({
  question,
  title,
}: {
  question: Question;
  title: { en: string; fr: string } | null;
}) {
  const { t } = useTranslation('takeAway');
  const { sentence } = useErrorWords();

  async function write(language: 'en' | 'fr'): Promise<void> {
    const name = title?.[language] ?? '';
    try {
      const suggestedName = `${(name || t('export.unnamed')).replace(/[<>:"/\\|?*]/g, ' ').slice(0, 120)} (${language.toUpperCase()}).docx`;
      const target = await shell('files.chooseTarget', { suggestedName, type: 'docx' });
      if (!target) return;
      const { token } = target;
      await call('takeAway.export', {
        ...question,
        jobId: crypto.randomUUID(),
        token,
        language,
        title: name,
      });
      showNotice({
        tone: 'good',
        text: t('export.done', { name: target.name }),
        action: { label: t('export.show'), run: () => void shell('files.show', { token }) },
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
