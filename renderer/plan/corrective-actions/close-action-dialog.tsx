import { Alert, Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { saveRecord } from '../record-field.tsx';
import { todayIn } from '../today-in.ts';

/** Closes an action with what was done, or why it is not to be. */
export function CloseActionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('learning');
  const { sentence } = useErrorWords();
  const { data: organisation } = useCall('organisation.get', {});
  const [status, setStatus] = useState<'done' | 'cancelled'>('done');
  const [outcome, setOutcome] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setMissing(outcome.trim() === '');
    if (outcome.trim() === '' || !organisation) return;
    const closedOn = todayIn(organisation.timeZone);
    try {
      await saveRecord('correctiveAction', id, { status, outcome: outcome.trim(), closedOn });
      onClose();
    } catch (error) {
      setProblem(sentence(error));
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('action.close')}
      closeButtonProps={{ 'aria-label': t('close.cancel') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Radio.Group
            label={t('close.how')}
            value={status}
            onChange={(value) => setStatus(value === 'cancelled' ? 'cancelled' : 'done')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="done" label={t('close.done')} />
              <Radio value="cancelled" label={t('close.cancelled')} />
            </Stack>
          </Radio.Group>
          <Textarea
            label={t(status === 'done' ? 'close.outcome' : 'close.reason')}
            value={outcome}
            required
            autosize
            minRows={3}
            maxLength={10_000}
            data-autofocus
            error={missing && outcome.trim() === '' && t('close.missing')}
            onChange={(e) => setOutcome(e.currentTarget.value)}
          />
          {problem && (
            <Alert color="red" role="alert" p="xs">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('close.cancel')}
            </Button>
            <Button type="submit">{t('close.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
