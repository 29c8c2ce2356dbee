import { useTranslation } from 'react-i18next';
import { isSettled } from '../../../domain/issues/issue-life.ts';
import { useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField, saveRecord } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { MomentField } from './date-and-time.tsx';
import type { Issue } from './issue.ts';
import { IssueActivation } from './issue-activation.tsx';
import { IssueActs } from './issue-acts.tsx';
import { IssueApprovals } from './issue-approvals.tsx';
import { IssueLog } from './issue-log.tsx';
import { ClassMark, DueMark, StateMark } from './issue-marks.tsx';
import { IssueResponse } from './issue-response.tsx';
import classes from './issues.module.css';

/** One issue or request: what was asked, what is proposed, who approves it, how it is answered, and its log. */
export function IssueThing({ id }: { id: string }) {
  const { t } = useTranslation('issues');
  const query = useCall('issues.get', { id });
  const { data: organisation } = useCall('organisation.get', {});
  return (
    <Shown query={query}>
      {(record) => (
        <ThingFrame
          kind="issue"
          record={record}
          title={record.title}
          code={record.code}
          marks={
            <>
              <ClassMark issue={record} />
              <StateMark issue={record} />
              <DueMark issue={record} />
            </>
          }
          listAt="/plan/issues"
          nav={<IssueActs issue={record} />}
          isConfidential={record.class === 'confidential'}
        >
          <Asked record={record} timeZone={organisation?.timeZone ?? 'UTC'} />
          <Proposed record={record} />
          <IssueApprovals issue={record} />
          <Section title={t('section.response')}>
            <IssueResponse issue={record} />
          </Section>
          {record.outcome !== '' && (
            <Section title={t('section.outcome')}>
              <p lang={record.lang} className={classes.words}>
                {record.outcome}
              </p>
            </Section>
          )}
          <IssueLog issue={record} />
        </ThingFrame>
      )}
    </Shown>
  );
}

function Asked({ record, timeZone }: { record: Issue; timeZone: string }) {
  const { t } = useTranslation(['issues', 'plan']);
  const format = useFormat();
  const shared = { kind: 'issue', record } as const;
  return (
    <Section title={t('section.asked')}>
      <Pair>
        <RecordField {...shared} field="title" />
        <RecordField {...shared} field="class" />
        <RecordField {...shared} field="source" />
        <RecordField {...shared} field="sourceKind" />
        <MomentField
          label={t('plan:field.issue.dueAt')}
          value={record.dueAt}
          timeZone={timeZone}
          readOnly={record.archivedAt !== null}
          onSave={(dueAt) => saveRecord('issue', record.id, { dueAt })}
        />
        <RecordField {...shared} field="leadRoleId" chosen={record.leadRole} />
        <RecordField {...shared} field="lang" hint={t('langHint')} />
        <IssueActivation issue={record} />
      </Pair>
      {record.receivedAt && (
        <p className={classes.soft}>
          {t('received', { at: format.dateTime(record.receivedAt, timeZone), by: record.createdBy })}
        </p>
      )}
    </Section>
  );
}

/** The texts are in one language, the issue's. What is before its approvers is not rewritten under them. */
function Proposed({ record }: { record: Issue }) {
  const { t } = useTranslation('issues');
  const locked = isSettled(record.state);
  const shared = { kind: 'issue', record, locked, stacked: true } as const;
  return (
    <Section title={t('section.proposed')}>
      {locked && <p className={classes.soft}>{t(`locked.${record.state}`)}</p>}
      <div lang={record.lang}>
        <RecordField {...shared} field="background" />
        <RecordField {...shared} field="options" />
        <RecordField {...shared} field="proposedAction" />
      </div>
    </Section>
  );
}
