import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleRun } from '../../../domain/activation/activation-state.ts';
import { callResults } from '../../../domain/activation/call-results.ts';
import type { PersonThen } from '../../../domain/activation/log-entry.ts';
import { myCalls } from '../../../domain/activation/my-part.ts';
import { useFormat } from '../../ui/use-format.ts';
import { RealNumbers } from '../exercise/real-numbers.tsx';
import { useActivationView } from '../running/activation-context.ts';
import { onCallKey } from './call-keys.ts';
import { CallRow } from './call-row.tsx';
import classes from './my-part.module.css';

/** Whom I call: who is above me, my team, and who takes over when I cannot. */
export function MyCallList({ role }: { role: RoleRun }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state } = useActivationView();
  const calls = useMemo(() => myCalls(state, role), [state, role]);
  const { contacts } = state;
  const resultOf = useMemo(() => callResults({ contacts }), [contacts]);
  const holders = (roles: RoleRun[]) =>
    roles.flatMap((other) =>
      other.holder && other.holder.id !== role.holder?.id
        ? [{ person: other.holder, about: format.name(other), roleId: other.id }]
        : [],
    );
  const alternates = calls.alternates.map((person) => ({
    person,
    about: t('whom.alternate'),
    roleId: role.id,
  }));
  const groups = [
    { key: 'above', title: t('whom.above'), people: holders(calls.above) },
    { key: 'team', title: t('whom.team'), people: holders(calls.team) },
    { key: 'alternates', title: t('whom.alternates'), people: alternates },
  ] as const;
  const row = ({ person, about, roleId }: { person: PersonThen; about: string; roleId: string }) => (
    <CallRow
      key={roleId + person.name}
      person={person}
      about={about}
      roleId={roleId}
      last={resultOf(person)?.last}
    />
  );
  return (
    <section className={classes.group} aria-label={t('whom.title')} onKeyDown={onCallKey}>
      <h3 className={classes.heading}>{t('whom.title')}</h3>
      <RealNumbers />
      {state.authority !== '' && (
        <p className={classes.soft}>{t('whom.authority', { name: state.authority })}</p>
      )}
      {groups.map(
        ({ key, title, people }) =>
          people.length > 0 && (
            <section key={key} aria-label={title}>
              <h4 className={classes.subHeading}>{title}</h4>
              <ul className={classes.calls}>{people.map(row)}</ul>
            </section>
          ),
      )}
      {groups.every(({ people }) => people.length === 0) && <p className={classes.soft}>{t('whom.none')}</p>}
    </section>
  );
}
