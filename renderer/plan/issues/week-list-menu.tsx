import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../desk.ts';
import { useWriteFile } from '../../ui/use-write-file.ts';

const languages = ['en', 'fr'] as const;

/** Writes the list of the week as a Word file, in either language; confidential ones are in it only when asked for. */
export function WeekListMenu() {
  const { t } = useTranslation('issues');
  const writeFile = useWriteFile();

  async function write(language: 'en' | 'fr', confidential: boolean): Promise<void> {
    await writeFile({
      suggestedName: `${t('list.title', { lng: language })}.docx`,
      type: 'docx',
      showLabel: t('week.show'),
      write: async (token, name) => {
        const asked = { jobId: crypto.randomUUID(), token, language, confidential };
        const { issues } = await call('issues.exportList', asked);
        return t('week.done', { count: issues, name });
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
          {t('week.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => void write(language, false)}>
            {t(`week.${language}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('week.confidential')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => void write(language, true)}>
            {t(`week.whole.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
