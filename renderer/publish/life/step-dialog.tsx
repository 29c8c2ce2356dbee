import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentAct, documentCommentNeeded } from '../../../domain/documents/document-review.ts';
import { AuthorHint } from '../../app/author-hint.tsx';
import { CallFailed, type DeskOutput, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ChainLine } from './chain-line.tsx';
import classes from './life.module.css';

interface StepDialogProps {
  documentId: string;
  life: DeskOutput<'documents.life'>;
  act: DocumentAct;
  onClose: () => void;
}

/** Asks for what a step needs, takes it, and closes when it is on the disk. */
export function StepDialog({ documentId, life, act, onClose }: StepDialogProps) {
  const { t } = useTranslation('life');
  const { sentence } = useErrorWords();
  const format = useFormat();
  const step = useChange('documents.step');
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const role = life.next ? format.name(life.next) : '';
  const needed = documentCommentNeeded(act);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(null);
    if (needed && comment.trim() === '') {
      setMissing(true);
      return;
    }
    const approval = act === 'approve' ? { roleId: life.next?.roleId ?? null, seenHash: life.hash } : {};
    try {
      await step.mutateAsync({ id: documentId, act, comment, ...approval });
    } catch (error) {
      const isOther = error instanceof CallFailed && error.code === 'changed_since';
      setRefused(isOther ? t('step.seenOther') : sentence(error));
      return;
    }
    onClose();
    announce(t(`step.done.${act}`, { role }));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t(`step.title.${act}`, { role })}
      closeButtonProps={{ 'aria-label': t('step.cancel') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text size="sm">{t(`step.explain.${act}`)}</Text>
          {act === 'submit' && <ChainLine chain={life.chain} next={null} />}
          <AuthorHint />
          <Textarea
            label={t(needed ? `step.reason.${act === 'withdraw' ? 'withdraw' : 'return'}` : 'step.comment')}
            rows={2}
            classNames={{ input: classes.growing }}
            maxLength={10_000}
            {...(needed && { 'data-autofocus': true })}
            value={comment}
            error={missing && comment.trim() === '' && t('step.needed')}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          {refused && (
            <Alert color="red" role="alert" p="xs">
              {refused}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('step.cancel')}
            </Button>
            <Button
              type="submit"
              loading={step.isPending}
              color={act === 'withdraw' ? 'red' : 'tide'}
              {...(!needed && { 'data-autofocus': true })}
            >
              {t(`step.title.${act}`, { role })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
