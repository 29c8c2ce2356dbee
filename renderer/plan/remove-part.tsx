import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import { useTakeBack } from '../app/take-back.ts';
import { call } from '../desk.ts';
import { announce } from '../ui/announce.tsx';
import { useErrorWords } from '../ui/error-words.ts';
import { showNotice } from '../ui/notice.tsx';

/** Takes a part off the thing that it belongs to; the notice undoes it. */
export function RemovePart({ kind, id, label }: { kind: RecordKind; id: string; label: string }) {
  const { t } = useTranslation('plan');
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();

  async function remove(): Promise<void> {
    let changeSetId: string | null | undefined;
    try {
      ({ changeSetId } = await call('records.remove', { kind, id }));
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
      return;
    }
    const text = t('thing.removed', { label });
    announce(text);
    offerUndo({ id: 'record-act', text }, t('thing.undo'), changeSetId);
  }

  return (
    <Tooltip label={t('parts.remove')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('parts.removeLabel', { label })}
        onClick={() => void remove()}
      >
        <IconX size={15} />
      </ActionIcon>
    </Tooltip>
  );
}
