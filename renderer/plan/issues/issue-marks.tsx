import { useTranslation } from 'react-i18next';
import { isLate, isWaiting } from '../../../domain/issues/issue-order.ts';
import { dueWords } from '../../activate/time-words.ts';
import { useWallNow } from '../../activate/wall-now.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';

export type IssueRow = DeskOutput<'issues.list'>[number];

const classTones: Record<IssueRow['class'], Tone> = {
  contentious: 'bad',
  urgent: 'warn',
  confidential: 'accent',
  routine: 'plain',
};

/** In the chosen line of a narrow list, where a plain mark would be too pale, what is plain stands as words. */
interface Quiet {
  quiet?: boolean;
}

function Mark({ tone, quiet, children }: Quiet & { tone: Tone; children: string }) {
  if (quiet && tone === 'plain') return <span>{children}</span>;
  return <StatusMark tone={tone}>{children}</StatusMark>;
}

/** How an issue is to be handled. */
export function ClassMark({ issue, ...quiet }: Quiet & { issue: Pick<IssueRow, 'class'> }) {
  const { t } = useTranslation('plan');
  return (
    <Mark tone={classTones[issue.class]} {...quiet}>
      {t(`choice.issueClass.${issue.class}`)}
    </Mark>
  );
}

/** Where it stands. */
export function StateMark({ issue }: { issue: Pick<IssueRow, 'state'> }) {
  const { t } = useTranslation('plan');
  const { state } = issue;
  const tone = state === 'approved' || state === 'answered' ? 'good' : 'plain';
  return <StatusMark tone={tone}>{t(`choice.issueState.${state}`)}</StatusMark>;
}

const soonMs = 24 * 3_600_000;

/** When it is due, as a person would say it: "in 3 h", "2 days late". Of what is answered nothing is due any more. */
export function DueMark({ issue, ...quiet }: Quiet & { issue: Pick<IssueRow, 'state' | 'dueAt'> }) {
  const { t } = useTranslation(['activate', 'issues']);
  const now = useWallNow();
  const format = useFormat();
  const { data: organisation } = useCall('organisation.get', {});
  const { dueAt } = issue;
  const mark = (tone: Tone, words: string) => (
    <Mark tone={tone} {...quiet}>
      {words}
    </Mark>
  );
  if (!isWaiting(issue)) return dueAt && mark('plain', format.dayAndTime(dueAt, organisation?.timeZone));
  if (dueAt === null) return mark('plain', t('issues:due.none'));
  const words = dueWords(dueAt, now, t);
  if (isLate(issue, now)) return mark('bad', words);
  const isSoon = Date.parse(dueAt) - Date.parse(now) < soonMs;
  return mark(isSoon ? 'warn' : 'plain', words);
}
