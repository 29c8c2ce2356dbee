import { Button, Popover, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useTemplates } from '../document-name.ts';
import classes from './document.module.css';

/** How to write a document of this kind well, for whoever asks. */
export function WritingHint({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const template = useTemplates().get(kind);
  if (!template) return null;
  return (
    <Popover position="bottom-end" width={380} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="xs"
          className={classes.hint}
          leftSection={<IconBulb size={15} aria-hidden />}
        >
          {t('hint.ask')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('hint.ask')} tabIndex={0}>
        <Text size="sm">{format.text(template.hints.en, template.hints.fr)}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}
