import { Button, Checkbox, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../desk.ts';
import { useWriteFile } from '../../ui/use-write-file.ts';
import classes from './issues.module.css';

/** Writes the list of the week as a Word file, in either language; confidential ones are in it only when asked for. */
export function WeekListMenu() {
  const { t } = useTranslation('issues');
  const writeFile = useWriteFile();
  const [confidential, setConfidential] = useState(false);

  async function write(language: 'en' | 'fr'): Promise<void> {
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
    <Menu position="bottom-end" closeOnItemClick={false}>
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
        <Menu.Item closeMenuOnClick onClick={() => void write('en')}>
          {t('week.en')}
        </Menu.Item>
        <Menu.Item closeMenuOnClick onClick={() => void write('fr')}>
          {t('week.fr')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={confidential}
          onClick={() => setConfidential((now) => !now)}
          leftSection={
            <Checkbox.Indicator size="xs" checked={confidential} className={classes.tick} aria-hidden />
          }
        >
          {t('week.confidential')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
