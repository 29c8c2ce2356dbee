import { Button, Group, Modal, Textarea } from '@mantine/core';
import { IconBan, IconCheck, IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { wasIssued } from '../../../domain/documents/life.ts';
import { useTakeBack } from '../../app/take-back.ts';
import { call } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import type { DatedCommunication } from './communication.ts';
import { useCommunicationWords } from './communication-words.ts';

type Outcome = 'done' | 'cancelled';

/** What can be done with a line at one of its times: write its document, say that it is done or cancelled, take that back. */
export function CommunicationActs({ dated }: { dated: DatedCommunication }) {
  const { t } = useTranslation('communications');
  const { line, time } = dated;
  const title = useCommunicationWords().title(line);
  const { write, reopen, busy } = useActs(dated);
  const [asked, setAsked] = useState<Outcome | null>(null);
  const isOver = time.outcome !== null || time.isIssued;
  // Of what nothing asks for yet, nothing can come; its document can be prepared.
  const canSettle = !isOver && (time.activationId !== null || line.anchor === 'calendar');
  const isBegun = time.documents.some(({ status }) => !wasIssued(status));
  return (
    <Group gap={6}>
      {!isOver && line.documentKind !== null && !isBegun && (
        <Button
          size="compact-sm"
          loading={busy}
          leftSection={<IconPencil size={14} aria-hidden />}
          aria-label={t('act.writeOf', { title })}
          onClick={() => void write()}
        >
          {t('act.write')}
        </Button>
      )}
      {canSettle && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={t('act.doneOf', { title })}
            onClick={() => setAsked('done')}
          >
            {t('act.done')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconBan size={14} aria-hidden />}
            aria-label={t('act.cancelOf', { title })}
            onClick={() => setAsked('cancelled')}
          >
            {t('act.cancel')}
          </Button>
        </>
      )}
      {time.outcome && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void reopen()}>
          {t('act.reopen')}
        </Button>
      )}
      {asked && <SettleDialog dated={dated} outcome={asked} onClose={() => setAsked(null)} />}
    </Group>
  );
}

function useActs({ line, time }: DatedCommunication) {
  const { t } = useTranslation(['communications', 'plan']);
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const told = (error: unknown) => showNotice({ tone: 'bad', text: sentence(error) });

  async function write(): Promise<void> {
    setBusy(true);
    try {
      const { id } = await call('communications.write', { id: line.id, activationId: time.activationId });
      await navigate(`/publish/${id}`);
    } catch (error) {
      told(error);
    } finally {
      setBusy(false);
    }
  }

  async function reopen(): Promise<void> {
    if (!time.outcome) return;
    try {
      const { changeSetId } = await call('records.remove', {
        kind: 'communicationOutcome',
        id: time.outcome.id,
      });
      offerUndo({ id: 'communication', text: t('act.reopened') }, t('plan:thing.undo'), changeSetId);
    } catch (error) {
      told(error);
    }
  }
  return { write, reopen, busy };
}

interface SettleDialogProps {
  dated: DatedCommunication;
  outcome: Outcome;
  onClose: () => void;
}

/** What came of it, in a few words: how many came, what was asked, or why it was cancelled. */
function SettleDialog({ dated: { line, time }, outcome, onClose }: SettleDialogProps) {
  const { t } = useTranslation(['communications', 'plan', 'common']);
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (outcome === 'cancelled' && note.trim() === '') return setError(t('common:field.required'));
    try {
      const { changeSetId } = await call('communications.settle', {
        ...{ id: line.id, activationId: time.activationId, outcome, note },
      });
      onClose();
      offerUndo(
        { id: 'communication', text: t(`settle.${outcome}.told`) },
        t('plan:thing.undo'),
        changeSetId,
      );
    } catch (failed) {
      setError(sentence(failed));
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`settle.${outcome}.title`)}
      closeButtonProps={{ 'aria-label': t('settle.close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Textarea
          data-autofocus
          rows={3}
          maxLength={10_000}
          label={t(`settle.${outcome}.note`)}
          value={note}
          error={error}
          onChange={(e) => {
            setNote(e.currentTarget.value);
            setError(null);
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('settle.close')}
          </Button>
          <Button type="submit">{t(`settle.${outcome}.confirm`)}</Button>
        </Group>
      </form>
    </Modal>
  );
}
