import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { RecordPlace } from '../record-place.tsx';
import { IntakeDialog } from './intake-dialog.tsx';
import { useFilteredIssues } from './issue-filters.tsx';
import { ClassMark, DueMark, type IssueRow, StateMark } from './issue-marks.tsx';
import { IssueThing } from './issue-thing.tsx';
import { WeekListMenu } from './week-list-menu.tsx';

/** What people ask of the organisation and what may become a story, until it is answered: contentious and urgent first. */
export function IssuesPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('issues');
  const query = useCall('issues.list', { archived }, { keepPrevious: true });
  const { data: organisation } = useCall('organisation.get', {});
  const { rows, note } = useFilteredIssues(query.data);
  const lead = (issue: IssueRow) => (issue.leadRole ? format.name(issue.leadRole) : null);
  const columns: ListColumn<IssueRow>[] = [
    {
      id: 'number',
      header: t('field.issue.code'),
      value: (issue) => issue.code,
      width: '118px',
      opens: true,
    },
    {
      id: 'title',
      header: t('field.issue.title'),
      field: 'title',
      opens: true,
      value: (issue) => issue.title,
      show: (issue) => <span lang={issue.lang}>{issue.title}</span>,
      width: 'minmax(200px, 2.6fr)',
    },
    {
      id: 'class',
      header: t('field.issue.class'),
      value: (issue) => t(`choice.issueClass.${issue.class}`),
      show: (issue) => <ClassMark issue={issue} />,
      width: '124px',
      fromWidth: 640,
    },
    {
      id: 'source',
      header: t('field.issue.source'),
      value: (issue) => issue.source || null,
      fromWidth: 1150,
    },
    { id: 'lead', header: t('field.issue.leadRoleId'), value: lead, fromWidth: 820 },
    {
      id: 'due',
      header: t('field.issue.dueAt'),
      value: (issue) => issue.dueAt,
      text: (issue) => (issue.dueAt ? format.dateTime(issue.dueAt, organisation?.timeZone) : ''),
      show: (issue) => <DueMark issue={issue} />,
      width: '140px',
    },
    {
      id: 'state',
      header: t('field.issue.state'),
      value: (issue) => t(`choice.issueState.${issue.state}`),
      show: (issue) => <StateMark issue={issue} />,
      width: '132px',
      fromWidth: 560,
    },
  ];
  return (
    <RecordPlace
      section="issues"
      kind="issue"
      query={{ ...query, data: rows }}
      columns={columns}
      words={(issue) => [issue.code, issue.title, issue.source, lead(issue)].join(' ')}
      compactCell={(issue) => ({
        main: <span lang={issue.lang}>{issue.title}</span>,
        under: (
          <>
            {issue.code} <ClassMark issue={issue} quiet /> <DueMark issue={issue} quiet />
          </>
        ),
      })}
      newFields={[]}
      newDialog={(dialog) => <IntakeDialog {...dialog} />}
      actions={<WeekListMenu />}
      note={note}
      thing={(id) => <IssueThing key={id} id={id} />}
    />
  );
}
