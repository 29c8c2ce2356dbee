import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { approvedBy, isSettled } from '../../../domain/issues/issue-life.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { saveRecord } from '../record-field.tsx';
import { ReferencesField } from '../references-field.tsx';
import type { Issue } from './issue.ts';
import classes from './issues.module.css';

/** Who approves, in order, and who has. */
export function IssueApprovals({ issue }: { issue: Issue }) {
  const { t } = useTranslation(['issues', 'plan']);
  const format = useFormat();
  const locked = isSettled(issue.state);
  const done = new Set(approvedBy(issue.entries));
  return (
    <Section title={t('section.approvals')}>
      {!locked && (
        <ReferencesField
          label={t('plan:field.issue.approverRoleIds')}
          kind="role"
          value={issue.approverRoleIds}
          none={t(issue.class === 'contentious' ? 'approvers.needed' : 'approvers.none')}
          hint={t('approvers.hint')}
          readOnly={issue.archivedAt !== null}
          onSave={(approverRoleIds) => saveRecord('issue', issue.id, { approverRoleIds })}
        />
      )}
      {locked && issue.approvers.length === 0 && <p className={classes.soft}>{t('approvers.nobody')}</p>}
      {issue.approvers.length > 0 && (locked || done.size > 0) && (
        <ol className={classes.approvers}>
          {issue.approvers.map((role) => {
            const has = done.has(role.id);
            return (
              <li key={role.id} data-done={has || undefined}>
                {has ? <IconCircleCheck size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />}
                <span>{format.codeAndName(role)}</span>
                <span className={classes.soft}>{t(has ? 'approvers.has' : 'approvers.hasNot')}</span>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
