import { Alert, Button, Group, List, Modal, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type IssueAct, submissionProblems, wordsNeeded } from '../../../domain/issues/issue-life.ts';
import { useTakeBack } from '../../app/take-back.ts';
import { call, useCall } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { Issue } from './issue.ts';

interface ActDialogProps {
  issue: Issue;
  act: IssueAct;
  /** The role that approves next. */
  approver: Issue['approvers'][number] | null;
  onClose: () => void;
}

/** Asks for what an act needs: who leads, why it goes back, what was answered, how it ended. */
export function ActDialog({ issue, act, approver, onClose }: ActDialogProps) {
  const { t } = useTranslation('issues');
  const format = useFormat();
  const role = approver ? format.name(approver) : '';
  const problems = act === 'submit' ? submissionProblems(issue) : [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`act.${act}.title`, { code: issue.code, role })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      {problems.length > 0 ? (
        <Stack gap="md">
          <p>{t('lacks')}</p>
          <List size="sm">
            {problems.map(({ code }) => (
              <List.Item key={code}>{t(`problem.${code}`)}</List.Item>
            ))}
          </List>
          <Group justify="flex-end">
            <Button data-autofocus onClick={onClose}>
              {t('understood')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <ActForm issue={issue} act={act} approver={approver} onClose={onClose} />
      )}
    </Modal>
  );
}

function ActForm({ issue, act, approver, onClose }: ActDialogProps) {
  const { t } = useTranslation('issues');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const roles = useCall('records.options', { kind: 'role' }, { enabled: act === 'assign' });
  const [roleId, setRole] = useState<string | null>(issue.leadRoleId);
  const [text, setText] = useState(act === 'close' ? issue.outcome : '');
  const [submitted, setSubmitted] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const role = approver ? format.name(approver) : '';
  const isAssigning = act === 'assign';
  const lacksWords = wordsNeeded(act) && text.trim() === '';
  const lacksRole = isAssigning && roleId === null;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSubmitted(true);
    if (lacksWords || lacksRole) return;
    const actsAs = act === 'approve' || act === 'sendBack' ? (approver?.id ?? null) : null;
    try {
      const done = await call('issues.act', {
        ...{ id: issue.id, act, text },
        roleId: isAssigning ? roleId : actsAs,
      });
      const told = t(`act.${act}.done`, { code: issue.code, role });
      offerUndo({ id: 'issue-act', text: told }, t('undo'), done.changeSetId);
      onClose();
    } catch (error) {
      setProblem(sentence(error));
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {isAssigning && (
          <Select
            label={t('act.assign.role')}
            data={(roles.data ?? []).map((each) => ({ value: each.id, label: format.codeAndName(each) }))}
            value={roleId}
            searchable
            allowDeselect={false}
            data-autofocus
            error={submitted && lacksRole && t('act.assign.missing')}
            onChange={setRole}
          />
        )}
        {act === 'answer' && issue.response?.status === 'draft' && (
          <Alert color="yellow" p="xs">
            {t('act.answer.draft')}
          </Alert>
        )}
        <Textarea
          label={t(`act.${act}.text`)}
          value={text}
          lang={issue.lang}
          autosize
          minRows={3}
          maxLength={10_000}
          data-autofocus={!isAssigning || undefined}
          error={submitted && lacksWords && t(`act.${act}.missing`)}
          onChange={(e) => setText(e.currentTarget.value)}
        />
        {problem && (
          <Alert color="red" role="alert" p="xs">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t(`act.${act}.button`, { role })}</Button>
        </Group>
      </Stack>
    </form>
  );
}
