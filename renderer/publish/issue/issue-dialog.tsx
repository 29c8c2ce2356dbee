import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorHint } from '../../app/author-hint.tsx';
import { CallFailed, type DeskOutput, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import type { OpenDocument } from '../document/draft-store.ts';
import { useDocumentName } from '../document-name.ts';
import { ExerciseMark } from '../exercise-mark.tsx';
import { type Emergency, EmergencyFields } from '../life/emergency-fields.tsx';
import classes from './issue.module.css';
import { useNumbered } from './numbered.ts';
import { useProblemWords } from './problem-words.ts';
import { ReportTask, useFinishTask } from './report-task.tsx';

interface IssueDialogProps {
  document: OpenDocument;
  /** The number that it will get. */
  number: string;
  version: number;
  pair: boolean;
  /** Languages that nothing stops. */
  ready: ('en' | 'fr')[];
  /** Whose approvals it goes without: one person alone answers for it. Null once all have approved. */
  emergency?: DeskOutput<'documents.life'> | null;
  opened: boolean;
  onClose: () => void;
}

/** The last look: issuing is for good. */
export function IssueDialog(props: IssueDialogProps) {
  const { t } = useTranslation(['publish', 'life']);
  const number = useNumbered()(props.number, props.version);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.emergency ? t('life:emergency.title', { number }) : t('publish:issue.title', { number })}
      closeButtonProps={{ 'aria-label': t('publish:issue.keepDraft') }}
    >
      {props.opened && <IssueForm {...props} />}
    </Modal>
  );
}

function IssueForm({ document, version, pair, ready, emergency: life = null, onClose }: IssueDialogProps) {
  const { t } = useTranslation('publish');
  const { sentence } = useErrorWords();
  const name = useDocumentName(document);
  const numbered = useNumbered();
  const issue = useChange('documents.issue');
  const [languages, setLanguages] = useState<string[]>(pair ? ['en', 'fr'] : ready);
  const words = useProblemWords();
  const first = life?.next ?? life?.chain[0];
  const [emergency, setEmergency] = useState<Emergency>({ roleId: first?.roleId ?? null, reason: '' });
  const [isMissing, setMissing] = useState(false);
  const [task, setTask] = useState<string | null>(null);
  const finishTask = useFinishTask(document.activation?.id, task);
  useEffect(() => {
    if (!pair) setLanguages((chosen) => chosen.filter((lang) => ready.some((each) => each === lang)));
  }, [pair, ready]);

  async function submit(): Promise<void> {
    const wanted = (['en', 'fr'] as const).filter((lang) => languages.includes(lang));
    const { roleId, reason } = emergency;
    if (life && (roleId === null || reason.trim() === '')) {
      setMissing(true);
      return;
    }
    try {
      const { number } = await issue.mutateAsync({
        id: document.id,
        ...(life && roleId !== null && { emergency: { roleId, reason } }),
        languages: wanted,
        jobId: crypto.randomUUID(),
      });
      onClose();
      const done = t('issue.done', { number: numbered(number, version) });
      announce(done);
      showNotice({ tone: 'good', text: done });
      await finishTask(number);
    } catch {
      // Told in the dialog.
    }
  }

  return (
    <Stack gap="sm">
      <Text size="sm">
        {t('issue.what', { name })} {document.activation?.exercise && <ExerciseMark />}
      </Text>
      <Text size="sm">{t('issue.forGood')}</Text>
      <AuthorHint />
      {life && (
        <EmergencyFields life={life} value={emergency} isMissing={isMissing} onChange={setEmergency} />
      )}
      {document.older && (
        <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t(document.older === 'fr' ? 'issue.frenchOlder' : 'issue.englishOlder')}
        </Alert>
      )}
      {pair ? (
        <Text size="sm" c="dimmed">
          {t('issue.bothLanguages')}
        </Text>
      ) : (
        <Checkbox.Group label={t('issue.languages')} value={languages} onChange={setLanguages}>
          <Group gap="md" mt={6}>
            {(['en', 'fr'] as const).map((lang) => (
              <Checkbox
                key={lang}
                size="xs"
                value={lang}
                label={t(`language.${lang}`)}
                disabled={!ready.includes(lang)}
                description={ready.includes(lang) ? undefined : t('issue.notReady')}
              />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {document.kind === 'situation-report' && document.activation && (
        <ReportTask activationId={document.activation.id} chosen={task} onChoose={setTask} />
      )}
      {issue.error && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {sentence(issue.error)}
          <ul className={classes.refused}>
            {problemsOf(issue.error).map((problem) => (
              <li key={`${problem.code} ${problem.said}`}>{words({ ...problem, fact: null }).said}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Group justify="flex-end" mt="xs">
        <Button variant="default" onClick={onClose}>
          {t('issue.keepDraft')}
        </Button>
        <Button
          {...(!life && { 'data-autofocus': true })}
          loading={issue.isPending}
          disabled={languages.length === 0}
          onClick={() => void submit()}
        >
          {t('issue.button')}
        </Button>
      </Group>
    </Stack>
  );
}

function problemsOf(error: Error): { code: string; said: string }[] {
  const problems: unknown =
    error instanceof CallFailed && error.code === 'document_problems' ? error.details.problems : [];
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((problem: unknown) => {
    if (typeof problem !== 'object' || problem === null || !('code' in problem)) return [];
    return [{ code: String(problem.code), said: 'said' in problem ? String(problem.said) : '' }];
  });
}
