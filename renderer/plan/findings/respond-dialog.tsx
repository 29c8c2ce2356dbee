import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailed, useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { readDate } from '../../ui/fields/typed-date.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { Finding } from './finding.ts';
import { useFindingWords } from './finding-words.ts';

interface RespondDialogProps {
  finding: Finding;
  response: 'task' | 'waiver';
  onClose: () => void;
}

/** A task to mend it by a day, or a waiver: to live with it until one, for a reason. */
export function RespondDialog({ finding, response, onClose }: RespondDialogProps) {
  const { t } = useTranslation('readiness');
  const format = useFormat();
  const words = useFindingWords();
  const { sentence, problem } = useErrorWords();
  const roles = useCall('records.options', { kind: 'role' });
  const respond = useChange('findings.respond');
  const now = finding.response?.response === response ? finding.response : null;
  const [ownerRoleId, setOwner] = useState<string | null>(finding.response?.ownerRole?.id ?? null);
  const [day, setDay] = useState((response === 'task' ? now?.dueOn : now?.until) ?? '');
  const [reason, setReason] = useState(now?.reason ?? '');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const act = t(response === 'task' ? (now ? 'changeTask' : 'makeTask') : now ? 'changeWaiver' : 'waive');
  const dayField = response === 'task' ? 'dueOn' : 'until';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const date = day.trim() === '' ? null : readDate(day);
    if (date === undefined || date === 'ambiguous') {
      setErrors({ [dayField]: t('notDate') });
      return;
    }
    try {
      const { key } = finding;
      await respond.mutateAsync(
        response === 'task'
          ? { key, response, ownerRoleId, dueOn: date }
          : { key, response, ownerRoleId, reason, until: date },
      );
      announce(t(response === 'task' ? 'taskMade' : 'waived'));
      onClose();
    } catch (error) {
      const problems = error instanceof CallFailed ? error.problems : [];
      const found = Object.fromEntries(problems.map((p) => [String(p.path.at(-1)), problem(p)]));
      setErrors(Object.keys(found).length > 0 ? found : { [dayField]: sentence(error) });
    }
  }

  return (
    <Modal opened onClose={onClose} title={act} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <p>{words.sentence(finding)}</p>
          {response === 'waiver' && (
            <Textarea
              data-autofocus
              label={t('reason')}
              description={t('reasonHint')}
              autosize
              minRows={2}
              maxLength={10_000}
              value={reason}
              error={errors.reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Select
            // The words of what is chosen are taken once: they must be there by then.
            key={roles.data ? 'roles' : 'waiting'}
            label={t('owner')}
            placeholder={t('ownerNone')}
            data={(roles.data ?? []).map((r) => ({ value: r.id, label: format.codeAndName(r) }))}
            value={ownerRoleId}
            searchable
            clearable
            selectFirstOptionOnChange
            error={errors.ownerRoleId}
            onChange={setOwner}
          />
          <TextInput
            label={t(dayField)}
            placeholder={t('dayPlaceholder')}
            autoComplete="off"
            value={day}
            error={errors[dayField]}
            onChange={(event) => {
              setDay(event.currentTarget.value);
              setErrors({});
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={respond.isPending}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
