import { Alert, Button, Group, Modal, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorHint } from '../../app/author-hint.tsx';
import { CallFailed, type DeskInput, useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import type { OpenDocument } from '../document/draft-store.ts';
import { ToWhom } from './to-whom.tsx';
import { type SentEntry, useSentWords } from './use-sent-words.ts';
import { useWhen, WhenFields } from './when-fields.tsx';

type Made = DeskInput<'distribution.record'>;
type Language = Made['language'];

const channels = [
  ...(['email', 'intranet', 'web', 'sms', 'phone'] as const),
  ...(['print', 'post', 'media', 'meeting', 'other'] as const),
];

interface RecordDialogProps {
  document: OpenDocument;
  /** Where the document went whose place this one took. */
  before: readonly SentEntry[];
  onClose: () => void;
}

/** Writes down where a document went. A version or a correction is first offered to those who have the one before. */
export function RecordDialog({ document, before, onClose }: RecordDialogProps) {
  const { t } = useTranslation('distribution');
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('record.title', { number: document.number })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <RecordForm document={document} before={before} onClose={onClose} />
    </Modal>
  );
}

function RecordForm({ document, before, onClose }: RecordDialogProps) {
  const { t } = useTranslation('distribution');
  const { sentence } = useErrorWords();
  const { channelName } = useSentWords();
  const record = useChange('distribution.record');
  const audiences = useCall('audiences.list', {}).data ?? [];
  const [first] = before;
  const [to, setTo] = useState<Made['to'] | undefined>(first ? { sameAsId: first.id } : ofDocument(document));
  const [isTried, setTried] = useState(false);
  const planned = channels.find((each) => each === document.channel);
  const [channel, setChannel] = useState<Made['channel']>(planned ?? first?.channel ?? 'email');
  const [only] = document.issuedLanguages;
  const choices: Language[] = document.issuedLanguages.length > 1 ? ['both', 'en', 'fr'] : [only ?? 'en'];
  const [language, setLanguage] = useState<Language>(choices[0] ?? 'both');
  const [note, setNote] = useState('');
  const when = useWhen();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    const at = when.read();
    if (at === undefined || to === undefined) return;
    try {
      await record.mutateAsync({ documentId: document.id, to, channel, language, at, note });
    } catch {
      // Told in the dialog.
      return;
    }
    onClose();
    announce(t('record.done'));
  }

  const refusedAt =
    record.error instanceof CallFailed && record.error.problems.some(({ path }) => path[0] === 'at');
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('record.explain')}
        </Text>
        <ToWhom
          {...{ audiences, before, to, channel, language }}
          name={document.number ?? ''}
          error={isTried && to === undefined ? t('record.choose') : null}
          onChange={(chosen, itsChannel) => {
            setTo(chosen);
            if (itsChannel) setChannel(itsChannel);
          }}
        />
        <Group gap="md" align="flex-end">
          <Select
            label={t('record.channel')}
            w={180}
            allowDeselect={false}
            value={channel}
            data={channels.map((value) => ({ value, label: channelName(value) }))}
            onChange={(value) => setChannel(channels.find((each) => each === value) ?? channel)}
          />
          {choices.length > 1 && (
            <SegmentedControl
              aria-label={t('record.language')}
              value={language}
              data={choices.map((value) => ({ value, label: t(`sent.language.${value}`) }))}
              onChange={(value) => setLanguage(choices.find((each) => each === value) ?? language)}
            />
          )}
        </Group>
        <WhenFields when={when} refused={refusedAt ? t('record.when.refused') : null} />
        <Textarea
          label={t('record.note')}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <AuthorHint />
        {record.error && !refusedAt && (
          <Alert color="red" role="alert" p="xs">
            {sentence(record.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" data-autofocus loading={record.isPending}>
            {t('record.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Nobody is told by a choice that nobody made: where the document names no audience, somebody has to say to whom. */
function ofDocument({ audienceId }: OpenDocument): Made['to'] | undefined {
  return audienceId === null ? undefined : { audienceId };
}
