import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { ErrorBox } from '../../ui/error-box.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type Choose, RoleHolder } from './role-holder.tsx';
import classes from './roles-preview.module.css';

type Preview = DeskOutput<'activations.preview'>;
interface RolesPreviewProps {
  preview: { data: Preview | undefined; error: unknown };
  /** Somebody is put in a role by hand; null goes back to the succession. */
  onChoose: Choose;
}

type RoleRow = Preview['roles'][number];

/** Who would have which role, who would be passed over and why: before anything is declared. */
export function RolesPreview({ preview, onChoose }: RolesPreviewProps) {
  const { t } = useTranslation('activate');
  const { data, error } = preview;
  if (error) return <ErrorBox error={error} />;
  const withTasks = data?.roles.filter((role) => role.taskCount > 0) ?? [];
  const others = data?.roles.filter((role) => role.taskCount === 0) ?? [];
  const vacant = withTasks.filter((role) => !role.holder).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={classes.preview} aria-label={t('preview.title')} tabIndex={0}>
      <h2 className={classes.title}>{t('preview.title')}</h2>
      {!data && <p className={classes.soft}>{t('preview.choose')}</p>}
      {vacant > 0 && <p className={classes.vacant}>{t('preview.vacant', { count: vacant })}</p>}
      <RoleRows roles={withTasks} onChoose={onChoose} />
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t('preview.others', { count: others.length })}</summary>
          <RoleRows roles={others} onChoose={onChoose} />
        </details>
      )}
    </section>
  );
}

function RoleRows({ roles, onChoose }: { roles: RoleRow[]; onChoose: Choose }) {
  return (
    <ul className={classes.roles}>
      {roles.map((role) => (
        <RoleItem key={role.id} role={role} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function RoleItem({ role, onChoose }: { role: RoleRow; onChoose: Choose }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  return (
    <li className={classes.role}>
      <div className={classes.name}>
        <span>{format.name(role)}</span>
        {role.taskCount > 0 && (
          <span className={classes.soft}>{t('declare.tasks', { count: role.taskCount })}</span>
        )}
      </div>
      <RoleHolder role={role} onChoose={onChoose} />
      {role.skipped.map(({ person, reason, until }) => (
        <p key={person.id} className={classes.soft}>
          {t('preview.skipped', {
            person: t(`skipped.${until ? 'onLeaveUntil' : reason}`, {
              name: person.name,
              until: format.date(until),
            }),
          })}
        </p>
      ))}
      {role.alsoHolds.length > 0 && (
        <p className={classes.warn}>{t('preview.alsoHolds', { roles: format.list(role.alsoHolds) })}</p>
      )}
    </li>
  );
}
