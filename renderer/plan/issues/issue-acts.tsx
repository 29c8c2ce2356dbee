import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type IssueAct, nextApprover, possibleIssueActs } from '../../../domain/issues/issue-life.ts';
import { useTakeBack } from '../../app/take-back.ts';
import { call } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Issue } from './issue.ts';
import classes from './issues.module.css';

/** The way on, in the order of likelihood: what comes next is offered first. */
const order: readonly IssueAct[] = [
  ...(['approve', 'sendBack', 'start', 'answer', 'submit', 'assign', 'close', 'reopen', 'takeBack'] as const),
];

/** What can be done with an issue now: the next step stands out. */
export function IssueActs({ issue }: { issue: Issue }) {
  const { t } = useTranslation('issues');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const [asked, setAsked] = useState<IssueAct | null>(null);
  const isLive = issue.archivedAt === null;
  const possible = possibleIssueActs(issue);
  const acts = order.filter((act) => possible.includes(act));
  const approver = issue.approvers.find(({ id }) => id === nextApprover(issue, issue.entries));
  const role = approver ? format.name(approver) : '';
  const words = (act: IssueAct) => t(`act.${act}.button`, { role });

  async function start(): Promise<void> {
    try {
      const { changeSetId } = await call('issues.act', { id: issue.id, act: 'start' });
      offerUndo({ id: 'issue-act', text: t('act.start.done', { code: issue.code }) }, t('undo'), changeSetId);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }
  const begin = (act: IssueAct) => (act === 'start' ? void start() : setAsked(act));
  const [first] = acts;
  useCommand(
    isLive && first
      ? { id: 'issue-next', title: `${issue.code} – ${words(first)}`, run: () => begin(first) }
      : null,
  );
  if (!isLive) return null;
  return (
    <>
      <Group gap="xs" className={classes.acts} role="group" aria-label={t('act.label')}>
        {acts.map((act, at) => (
          <Button key={act} size="xs" variant={at === 0 ? 'filled' : 'default'} onClick={() => begin(act)}>
            {words(act)}
          </Button>
        ))}
        {approver && (
          <span className={classes.soft}>{t('waitsFor', { role: format.codeAndName(approver) })}</span>
        )}
      </Group>
      {asked && (
        <ActDialog issue={issue} act={asked} approver={approver ?? null} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
