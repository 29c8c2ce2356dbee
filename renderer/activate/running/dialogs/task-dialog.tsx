import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { type Happened, HappenedFields, justNow } from '../../happened.tsx';
import { taskWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Asked } from './asked.ts';
import classes from './dialogs.module.css';
import { ReasonInput } from './reason-input.tsx';

type TaskAsked = Extract<Asked, { kind: 'task' }>;

const suggestionKeys = {
  skipTask: ['notNeeded', 'doneElsewhere'],
  failTask: ['notReached', 'notAvailable'],
  reopenTask: ['byMistake', 'notComplete'],
  startTask: ['outOfTurn'],
  finishTask: ['outOfTurn'],
} as const;

/** Why a task is skipped, has failed or is opened again, or is done out of turn; and when, if not now. */
export function TaskDialog({ asked, onClose }: { asked: TaskAsked; onClose: () => void }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, tasks, now, act } = useActivationView();
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const [happened, setHappened] = useState<Happened>(justNow);
  const [missing, setMissing] = useState<string | null>(null);
  const task = tasks.find((each) => each.key === asked.task);
  const waiting = task?.status === 'pending';
  const needsReason =
    waiting || asked.act === 'skipTask' || asked.act === 'failTask' || asked.act === 'reopenTask';
  const numberOf = (id: string) => state.tasks.get(id)?.number ?? '';

  async function confirm(): Promise<unknown> {
    if (happened.at === undefined) return false;
    const common = { task: asked.task, reason, at: happened.at, lateReason: happened.lateReason };
    return await act(
      asked.act === 'finishTask' ? { ...common, act: asked.act, text } : { ...common, act: asked.act },
    );
  }

  return (
    <ActDialog
      title={t(`taskDialog.${asked.act}.title`)}
      confirm={t(`taskDialog.${asked.act}.confirm`)}
      danger={asked.act === 'failTask'}
      onConfirm={confirm}
      onMissing={setMissing}
      onClose={onClose}
    >
      <p className={classes.subject}>{taskWords(state, asked.task, format)}</p>
      {waiting && (
        <p className={classes.soft}>
          {task.waitsFor.length > 0
            ? t('taskDialog.waits', { tasks: format.list(task.waitsFor.map((id) => numberOf(id))) })
            : t('taskDialog.waitsForEnd')}
        </p>
      )}
      {needsReason && (
        <ReasonInput
          label={t('dialog.reason')}
          value={reason}
          onChange={setReason}
          missing={missing === 'reason'}
          suggestions={suggestionKeys[asked.act].map((key) => t(`suggestion.${key}`))}
        />
      )}
      {asked.act === 'finishTask' && (
        <GrowingTextarea
          label={t('taskDialog.result')}
          value={text}
          rows={2}
          data-autofocus={!needsReason || undefined}
          onChange={(e) => setText(e.currentTarget.value)}
        />
      )}
      <HappenedFields
        value={happened}
        onChange={setHappened}
        timeZone={state.timeZone}
        now={now}
        error={missing === 'lateReason' ? t('dialog.reasonMissing') : undefined}
      />
    </ActDialog>
  );
}
