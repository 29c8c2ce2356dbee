import { Button, Menu } from '@mantine/core';
import { IconTemplate, IconTrash } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/settings.ts';

interface TemplateMenuProps {
  ref: Ref<HTMLButtonElement>;
  /** What stands in the entry: it can be kept. */
  text: string;
  onChoose: (text: string) => void;
}

const given = ['arrived', 'evacuated', 'vendor', 'restored', 'briefing', 'told', 'media', 'injured'] as const;
const mostKept = 50;
const longest = 400;

/** Entries that are written often, with blanks to fill in; and one's own. */
export function TemplateMenu({ ref, text, onChoose }: TemplateMenuProps) {
  const { t } = useTranslation('log');
  const { settings, change } = useSettings();
  const [isRemoving, setRemoving] = useState(false);
  const own = settings.entryTemplates;
  const words = text.trim().slice(0, longest);
  const canKeep = words !== '' && !own.includes(words) && own.length < mostKept;
  return (
    <Menu position="bottom-start" onClose={() => setRemoving(false)} returnFocus={false}>
      <Menu.Target>
        <Button ref={ref} variant="default" size="xs" leftSection={<IconTemplate size={15} aria-hidden />}>
          {t('template.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!isRemoving &&
          given.map((name) => (
            <Menu.Item key={name} onClick={() => onChoose(t(`template.given.${name}`))}>
              {t(`template.given.${name}`)}
            </Menu.Item>
          ))}
        {own.length > 0 && <Menu.Label>{t(isRemoving ? 'template.removeWhich' : 'template.own')}</Menu.Label>}
        {own.map((template) => (
          <Menu.Item
            key={template}
            leftSection={isRemoving && <IconTrash size={14} aria-hidden />}
            closeMenuOnClick={!isRemoving}
            onClick={() =>
              isRemoving
                ? void change({ entryTemplates: own.filter((each) => each !== template) })
                : onChoose(template)
            }
          >
            {template}
          </Menu.Item>
        ))}
        {(canKeep || own.length > 0) && !isRemoving && <Menu.Divider />}
        {canKeep && !isRemoving && (
          <Menu.Item onClick={() => void change({ entryTemplates: [...own, words] })}>
            {t('template.keep')}
          </Menu.Item>
        )}
        {own.length > 0 && !isRemoving && (
          <Menu.Item closeMenuOnClick={false} onClick={() => setRemoving(true)}>
            {t('template.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
