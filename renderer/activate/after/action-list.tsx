import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { ActionStatus } from '../../plan/learning/action-status.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './after.module.css';

type Action = DeskOutput<'learning.ofActivation'>['actions'][number];

/** The actions that were taken up: each leads to its page in Plan, where it is closed. */
export function ActionList({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  if (actions.length === 0) return <p className={classes.soft}>{t('actions.none')}</p>;
  return (
    <ul className={classes.actions}>
      {actions.map((action) => (
        <li key={action.id}>
          <Link to={`/plan/corrective-actions/${action.id}`} className={classes.link}>
            {format.text(action.titleEn, action.titleFr)}
          </Link>
          <span className={classes.soft}>
            {action.ownerRole ? format.codeAndName(action.ownerRole) : t('proposal.noOwner')}
          </span>
          <ActionStatus action={action} />
        </li>
      ))}
    </ul>
  );
}
