import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoleRun } from '../../../../domain/activation/activation-state.ts';
import { isUnderWay } from '../../../../domain/activation/activation-state.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import { ScrollPane } from '../scroll-pane.tsx';
import { Contacts } from '../tasks/task-details.tsx';
import classes from './roles.module.css';

/** Who has which role and how to reach them; those with tasks first. */
export function RolesPane() {
  const { t } = useTranslation('activate');
  const { state, myRoleId } = useActivationView();
  const counts = Map.groupBy(state.tasks.values(), (task) => task.roleId);
  const rank = (role: RoleRun) => (role.id === myRoleId ? 0 : counts.has(role.id) ? 1 : 2);
  const roles = [...state.roles.values()].sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code));
  return (
    <ScrollPane label={t('pane.roles')}>
      <ul className={classes.roles}>
        {roles.map((role) => (
          <li key={role.id}>
            <RoleCard role={role} isMine={role.id === myRoleId} />
          </li>
        ))}
      </ul>
    </ScrollPane>
  );
}

function RoleCard({ role, isMine }: { role: RoleRun; isMine: boolean }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, ask } = useActivationView();
  const isActive = isUnderWay(state.status);
  const since = role.holdings.at(-1)?.assumedAt;
  return (
    <section className={classes.card} data-mine={isMine || undefined} aria-label={format.name(role)}>
      <div className={classes.head}>
        <h2 className={classes.name}>{format.name(role)}</h2>
        {isMine && <StatusMark tone="accent">{t('roles.yours')}</StatusMark>}
        {!role.holder && <StatusMark tone="warn">{t('tasks.vacant')}</StatusMark>}
      </div>
      {role.holder && (
        <>
          <div className={classes.holder}>{role.holder.name}</div>
          <Contacts person={role.holder} />
          {since && (
            <p className={classes.soft}>{t('roles.since', { at: format.dateTime(since, state.timeZone) })}</p>
          )}
        </>
      )}
      <Passed role={role} />
      {state.status !== 'closed' && (
        <Group gap={4} mt={8}>
          {isActive && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => ask({ kind: 'holder', roleId: role.id })}
            >
              {t(role.holder ? 'roles.handOver' : 'roles.assign')}
            </Button>
          )}
          {isActive && role.holder && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => ask({ kind: 'relinquish', roleId: role.id })}
            >
              {t('roles.relinquish')}
            </Button>
          )}
          <Button variant="default" size="compact-sm" onClick={() => ask({ kind: 'call', roleId: role.id })}>
            {t('roles.logCall')}
          </Button>
        </Group>
      )}
    </section>
  );
}

/** Who was passed over at the declaration and why; who has had the role since. */
function Passed({ role }: { role: RoleRun }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state } = useActivationView();
  const nameOf = (id: string) => role.succession.find((p) => p.id === id)?.name;
  const passed = role.filling.skipped.flatMap(({ personId, reason, until }) => {
    const name = nameOf(personId);
    return name ? [t(`skipped.${until ? 'onLeaveUntil' : reason}`, { name, until: format.date(until) })] : [];
  });
  const earlier = role.holdings.filter((h) => h.relinquishedAt !== null);
  const shares = role.filling.alsoHolds.flatMap((id) => {
    const other = state.roles.get(id);
    return other && role.holder && other.holder?.id === role.holder.id ? [format.name(other)] : [];
  });
  return (
    <>
      {shares.length > 0 && (
        <p className={classes.warn}>{t('roles.alsoHolds', { roles: format.list(shares) })}</p>
      )}
      {passed.length > 0 && (
        <p className={classes.soft}>{t('roles.passedOver', { people: format.list(passed) })}</p>
      )}
      {earlier.map((h) => (
        <p key={h.assumedAt + h.person.name} className={classes.soft}>
          {t('roles.until', {
            name: h.person.name,
            at: format.dateTime(h.relinquishedAt ?? '', state.timeZone),
          })}
        </p>
      ))}
    </>
  );
}
