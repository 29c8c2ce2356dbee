import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useCall } from '../../desk.ts';
import { DueUpdate } from '../../publish/life/due-update.tsx';
import { useActivationView } from '../running/activation-context.ts';
import classes from './reports.module.css';

/** Documents of the activation that promised a next update which has not gone out, the soonest first. */
export function PromisedBulletins() {
  const { t } = useTranslation('life');
  const { state, now } = useActivationView();
  const { data } = useCall('documents.list', {});
  if (!isUnderWay(state.status)) return null;
  const promised = (data ?? [])
    .filter(({ activation, promises, kind }) => activation?.id === state.id && promises && !isReport(kind))
    .flatMap(({ id, number, nextUpdateAt }) => (nextUpdateAt ? [{ id, number, dueAt: nextUpdateAt }] : []))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  if (promised.length === 0) return null;
  return (
    <ul className={classes.promised} aria-label={t('promised.label')}>
      {promised.map(({ id, number, dueAt }) => (
        <li key={id}>
          <Link to={`/publish/${id}`} className={classes.link}>
            {t('promised.update', { number })}
          </Link>
          <DueUpdate dueAt={dueAt} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** The next situation report has a mark of its own. */
function isReport(kind: string): boolean {
  return kind === 'situation-report';
}
