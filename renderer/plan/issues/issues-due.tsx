import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isLate, isWaiting } from '../../../domain/issues/issue-order.ts';
import { useWallNow } from '../../activate/wall-now.ts';
import { useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import parts from '../parts.module.css';
import { ClassMark, DueMark } from './issue-marks.tsx';
import classes from './issues.module.css';

const mostShown = 4;

/** The issues that come first, on the overview; nothing where none waits. A confidential one is its number there. */
export function IssuesDue() {
  const { t } = useTranslation('issues');
  const now = useWallNow();
  const { data } = useCall('issues.list', {});
  const waiting = (data ?? []).filter(isWaiting);
  const late = waiting.filter((issue) => isLate(issue, now)).length;
  if (waiting.length === 0) return null;
  return (
    <Section
      title={t('overview.title')}
      actions={
        <Link to={late > 0 ? '/plan/issues?show=late' : '/plan/issues'} className={parts.link}>
          {late > 0 ? t('overview.late', { count: late }) : t('overview.all', { count: waiting.length })}
        </Link>
      }
    >
      <ul className={classes.due}>
        {waiting.slice(0, mostShown).map((issue) => (
          <li key={issue.id}>
            <Link to={`/plan/issues/${issue.id}`} className={parts.link}>
              <span>{issue.code}</span>{' '}
              {issue.class !== 'confidential' && <span lang={issue.lang}>{issue.title}</span>}
            </Link>
            <ClassMark issue={issue} />
            <DueMark issue={issue} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
