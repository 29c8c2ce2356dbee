import { ActionIcon, Button, Popover, Stack, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { useCall, useChange } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './document.module.css';
import type { Draft } from './draft-store.ts';

interface OlderMarkProps {
  draft: Draft;
  /** The row of paragraphs, and how it was left behind. */
  row: { key: string; older: DocumentLang; since: string; words: string };
  /** The older language has nothing there. */
  isMissing: boolean;
  /** Pixels from the top; undefined: in its line. */
  top?: number;
}

/** Beside a paragraph that was left behind: since when, and that it still says the same. */
export function OlderMark({ draft, row, isMissing, top }: OlderMarkProps) {
  const { t } = useTranslation('writing');
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const confirm = useChange('documents.confirmPair');
  const { key, older, since, words } = row;
  const name = t(isMissing ? `older.missing.${older}` : `older.paragraph.${older}`);

  async function settle(): Promise<void> {
    if (await draft.saver.flush()) confirm.mutate({ id: draft.id, row: key });
  }

  return (
    <Popover position="right" width={280} trapFocus returnFocus withArrow shadow="md">
      <Popover.Target>
        <ActionIcon
          className={classes.olderMark}
          data-placed={top !== undefined || undefined}
          {...(top !== undefined && { style: { top } })}
          variant="subtle"
          color="orange"
          size={24}
          aria-label={words === '' ? name : t('older.of', { what: name, words })}
        >
          <IconClockExclamation size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">{name}</Text>
          <Text size="xs" c="dimmed">
            {t('older.since', { time: format.dateTime(since, timeZone) })}
          </Text>
          <Button size="xs" variant="light" loading={confirm.isPending} onClick={() => void settle()}>
            {t(isMissing ? 'older.leave' : `older.same.${older}`)}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
