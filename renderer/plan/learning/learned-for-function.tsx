import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { ActionStatus } from './action-status.tsx';

/** What is to be put right in a function, and what was learned of it. Nothing is shown where there is nothing. */
export function LearnedForFunction({ functionId }: { functionId: string }) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const { data } = useCall('learning.ofFunction', { functionId });
  if (!data || data.actions.length + data.lessons.length === 0) return null;
  return (
    <Section title={t('ofFunction.title')} count={data.actions.length + data.lessons.length}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th>{t('ofFunction.what')}</th>
            <th>{t('ofFunction.owner')}</th>
            <th>{t('ofFunction.state')}</th>
          </tr>
        </thead>
        <tbody>
          {data.actions.map((action) => (
            <tr key={action.id}>
              <td>
                <Link to={`/plan/corrective-actions/${action.id}`} className={parts.link}>
                  {format.text(action.titleEn, action.titleFr)}
                </Link>
              </td>
              <td>{action.ownerRole ? format.codeAndName(action.ownerRole) : t('proposal.noOwner')}</td>
              <td>
                <ActionStatus action={action} />
              </td>
            </tr>
          ))}
          {data.lessons.map((lesson) => (
            <tr key={lesson.id}>
              <td>
                <Link to={`/plan/lessons/${lesson.id}`} className={parts.link}>
                  {format.text(lesson.titleEn, lesson.titleFr)}
                </Link>
              </td>
              <td />
              <td>{t('ofFunction.lesson')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
