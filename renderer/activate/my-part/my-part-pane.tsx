import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleRun } from '../../../domain/activation/activation-state.ts';
import { isTaskOf, myPart } from '../../../domain/activation/my-part.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useMyRole } from '../my-role.ts';
import { useActivationView } from '../running/activation-context.ts';
import { AuthorityList } from './authority-list.tsx';
import { HandedOver } from './handed-over.tsx';
import { InjectsForMe } from './injects-for-me.tsx';
import { MyCallList } from './my-call-list.tsx';
import classes from './my-part.module.css';
import { MyTasks } from './my-tasks.tsx';
import { NextTask } from './next-task.tsx';
import { WhoAmI } from './who-am-i.tsx';

/** All that one person needs who has a role and little time: what now, by when, whom to call, what to decide. */
export function MyPartPane({ onShowAll }: { onShowAll: () => void }) {
  const { state, myRoleId } = useActivationView();
  const role = state.roles.get(myRoleId ?? '');
  if (!role) return <WhoAmI onEveryone={onShowAll} />;
  return <MyRolePart key={role.id} role={role} />;
}

function MyRolePart({ role }: { role: RoleRun }) {
  const { t } = useTranslation('myPart');
  const { state, tasks, now } = useActivationView();
  const [chosenKey, choose] = useState<string | null>(null);
  const part = useMemo(() => myPart(tasks, role, now), [tasks, role, now]);
  const chosen = tasks.find((task) => task.key === chosenKey && isTaskOf(task, role));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={classes.page} aria-label={t('part.mine')} tabIndex={0}>
      <div className={classes.columns}>
        <div className={classes.main}>
          <RoleLine role={role} settled={part.settledCount} count={part.count} />
          <NextTask part={part} chosen={chosen} onSettled={() => choose(null)} />
          <MyTasks part={part} shownKey={(chosen ?? part.next)?.key ?? null} onChoose={choose} />
          {state.mode === 'exercise' && <InjectsForMe role={role} />}
          <AuthorityList role={role} />
        </div>
        <div className={classes.side}>
          <HandedOver role={role} />
          <MyCallList role={role} />
        </div>
      </div>
    </section>
  );
}

/** Who I am, and as whom else the same person is needed. */
function RoleLine({ role, settled, count }: { role: RoleRun; settled: number; count: number }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state } = useActivationView();
  const [, chooseRole] = useMyRole(state.id);
  const { holder } = role;
  const also = [...state.roles.values()].filter(
    (other) =>
      other.id !== role.id && holder !== null && other.holder?.id === holder.id && holder.id !== null,
  );
  return (
    <div className={classes.roleLine}>
      <h2 className={classes.title}>
        {format.name(role)}
        {holder ? (
          <span className={classes.soft}> {holder.name}</span>
        ) : (
          <StatusMark tone="warn">{t('vacant')}</StatusMark>
        )}
      </h2>
      <span className={classes.soft}>{t('done', { count: settled, total: count })}</span>
      {also.length > 0 && (
        <p className={classes.soft}>
          {t('also')}{' '}
          {also.map((other) => (
            <button
              key={other.id}
              type="button"
              className={classes.link}
              onClick={() => chooseRole(other.id)}
            >
              {format.name(other)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
