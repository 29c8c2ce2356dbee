import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';

/** When it was held, how far it came, and what was seen. Nothing until it was. */
export function ExerciseRuns({ exerciseId, injectCount }: { exerciseId: string; injectCount: number }) {
  const { t } = useTranslation(['exercise', 'activate']);
  const format = useFormat();
  const { data: runs = [] } = useCall('exercises.runs', { id: exerciseId });
  if (runs.length === 0) return null;
  return (
    <Section title={t('held.title')} count={runs.length}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th>{t('held.on')}</th>
            <th>{t('held.as')}</th>
            <th>{t('held.state')}</th>
            <th>{t('script.title')}</th>
            <th>{t('held.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>{format.dateTime(run.heldAt, run.timeZone)}</td>
              <td>
                <Link className={parts.link} to={`/activate/${run.id}`}>
                  {format.text(run.titleEn, run.titleFr)}
                </Link>
              </td>
              <td>{t(`activate:status.${run.status}`)}</td>
              <td>{t('held.given', { given: run.given, count: injectCount })}</td>
              <td>
                {[t('held.strengths', { count: run.strengths }), t('held.gaps', { count: run.gaps })].join(
                  ', ',
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
