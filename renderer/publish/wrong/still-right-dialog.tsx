import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorHint } from '../../app/author-hint.tsx';
import { useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { WrongFact } from './wrong-fact.tsx';
import type { WrongFactRow } from './wrong-rows.ts';

interface StillRightDialogProps {
  documentId: string;
  fact: WrongFactRow;
  onClose: () => void;
}

/** Asks why a document is right although a fact has changed; it is asked again once the fact changes again. */
export function StillRightDialog({ documentId, fact, onClose }: StillRightDialogProps) {
  const { t } = useTranslation('distribution');
  const { sentence } = useErrorWords();
  const say = useChange('wrong.stillRight');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    try {
      await say.mutateAsync({ documentId, key: fact.key, value: fact.value, reason });
    } catch {
      // Told in the dialog.
      return;
    }
    onClose();
    announce(t('stillRight.done'));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('stillRight.title')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <WrongFact fact={fact} />
          <Text size="sm">{t('stillRight.explain')}</Text>
          <AuthorHint />
          <Textarea
            data-autofocus
            label={t('stillRight.reason')}
            rows={2}
            maxLength={10_000}
            value={reason}
            error={isMissing && reason.trim() === '' && t('reasonNeeded')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {say.error && (
            <Alert color="red" role="alert" p="xs">
              {sentence(say.error)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={say.isPending}>
              {t('stillRight.button')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
