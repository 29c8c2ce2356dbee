import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import { useMyRole } from '../my-role.ts';
import { useActivationView } from '../running/activation-context.ts';
import classes from './my-part.module.css';

/** Nobody has said yet who sits here: the roles with tasks as large buttons. */
export function WhoAmI({ onEveryone }: { onEveryone: () => void }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state } = useActivationView();
  const [, choose] = useMyRole(state.id);
  const counts = Map.groupBy(state.tasks.values(), (task) => task.roleId);
  const countOf = (id: string) => counts.get(id)?.length ?? 0;
  const roles = [...state.roles.values()].sort((a, b) => countOf(b.id) - countOf(a.id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={classes.page} aria-label={t('who.title')} tabIndex={0}>
      <div className={classes.narrow}>
        <h2 className={classes.title}>{t('who.title')}</h2>
        <p className={classes.soft}>{t('who.hint')}</p>
        <div className={classes.roleButtons}>
          <button type="button" className={classes.roleButton} onClick={onEveryone}>
            <strong>{t('who.everyone')}</strong>
            <span className={classes.soft}>{t('who.everyoneText')}</span>
          </button>
          {roles.map((role) => (
            <button
              key={role.id}
              type="button"
              className={classes.roleButton}
              onClick={() => choose(role.id)}
            >
              <strong>{format.name(role)}</strong>
              <span className={classes.soft}>
                {[role.holder?.name ?? t('vacant'), t('who.tasks', { count: countOf(role.id) })].join(' · ')}
              </span>
            </button>
          ))}
        </div>
        {roles.length === 0 && <Button onClick={onEveryone}>{t('part.all')}</Button>}
      </div>
    </section>
  );
}
