import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../desk.ts';
import { useWriteFile } from '../../ui/use-write-file.ts';

/** Writes the communication plan as a Word file, in either language, where the user chooses. */
export function ExportPlan() {
  const { t } = useTranslation('communications');
  const writeFile = useWriteFile();
  const write = (language: 'en' | 'fr') =>
    writeFile({
      suggestedName: `${t(`export.name.${language}`)}.docx`,
      type: 'docx',
      showLabel: t('export.show'),
      write: async (token, name) => {
        await call('communications.export', { jobId: crypto.randomUUID(), token, language });
        return t('export.done', { name });
      },
    });
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
