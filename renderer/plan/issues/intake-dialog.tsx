import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { issueClasses } from '../../../domain/issues/issue-kinds.ts';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { NewDialogProps } from '../record-place.tsx';
import { DateAndTime, readDateAndTime } from './date-and-time.tsx';

const mostCharacters = 200;
type IssueClass = (typeof issueClasses)[number];

/** Takes in what was asked: what, who, by when. Everything else is written in its place. */
export function IntakeDialog({ opened, onClose, onCreated }: NewDialogProps) {
  const { t } = useTranslation('plan');
  const { data: organisation } = useCall('organisation.get', {});
  const { data: bindings } = useCall('documents.bindings', {}, { enabled: opened });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('new.issue')}
      closeButtonProps={{ 'aria-label': t('new.cancel') }}
    >
      {organisation && bindings && (
        <IntakeForm
          timeZone={organisation.timeZone}
          running={bindings.activations.filter(({ status }) => isUnderWay(status))}
          onClose={onClose}
          onCreated={onCreated}
        />
      )}
    </Modal>
  );
}

interface IntakeFormProps extends Pick<NewDialogProps, 'onClose' | 'onCreated'> {
  timeZone: string;
  running: DeskOutput<'documents.bindings'>['activations'];
}

function IntakeForm({ timeZone, running, onClose, onCreated }: IntakeFormProps) {
  const { t } = useTranslation(['plan', 'issues', 'common']);
  const format = useFormat();
  const { sentence } = useErrorWords();
  const take = useChange('issues.take');
  const [title, setTitle] = useState('');
  const [source, setSource] = useState('');
  const [due, setDue] = useState({ date: '', time: '' });
  const [issueClass, setClass] = useState<IssueClass>('routine');
  // In a real response what is asked is most often of it; an exercise is chosen by hand.
  const [activationId, setActivation] = useState(running.find(({ exercise }) => !exercise)?.id ?? null);
  const [submitted, setSubmitted] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const dueAt = readDateAndTime(due, timeZone);
  const titleError = title.trim() === '' ? t('common:field.required') : null;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSubmitted(true);
    if (titleError || dueAt.problem !== null) return;
    try {
      const asked = { title, source, lang: format.language, class: issueClass, activationId };
      const { id } = await take.mutateAsync({ ...asked, dueAt: dueAt.instant });
      onClose();
      onCreated(id);
    } catch (error) {
      setProblem(sentence(error));
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('field.issue.title')}
          value={title}
          maxLength={mostCharacters}
          autoComplete="off"
          error={problem ?? (submitted && titleError)}
          onChange={(e) => setTitle(e.currentTarget.value)}
        />
        <TextInput
          label={t('field.issue.source')}
          value={source}
          maxLength={mostCharacters}
          autoComplete="off"
          onChange={(e) => setSource(e.currentTarget.value)}
        />
        <DateAndTime
          label={t('field.issue.dueAt')}
          value={due}
          timeZone={timeZone}
          problem={submitted ? dueAt.problem : null}
          onChange={setDue}
        />
        <Select
          label={t('field.issue.class')}
          data={issueClasses.map((value) => ({ value, label: t(`choice.issueClass.${value}`) }))}
          value={issueClass}
          allowDeselect={false}
          onChange={(chosen) => setClass(issueClasses.find((each) => each === chosen) ?? issueClass)}
        />
        {running.length > 0 && (
          <Select
            label={t('field.issue.activationId')}
            placeholder={t('issues:intake.noActivation')}
            data={running.map((each) => ({ value: each.id, label: format.text(each.titleEn, each.titleFr) }))}
            value={activationId}
            clearable
            clearButtonProps={{ 'aria-label': t('issues:intake.noActivation') }}
            onChange={setActivation}
          />
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('new.cancel')}
          </Button>
          <Button type="submit" loading={take.isPending}>
            {t('create.issue')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
