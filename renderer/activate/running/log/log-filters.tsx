import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readEventTime } from '../../../../domain/activation/event-time.ts';
import { type LogGroup, logGroups, peopleOfLog } from '../../../../domain/activation/log-filter.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';
import type { FilteredLog } from './use-log-filter.ts';

const groups = Object.keys(logGroups).filter((name): name is LogGroup => name in logGroups);

/** By kind, person, role and time; words are searched for beside it. */
export function LogFilters({ filter, change }: Pick<FilteredLog, 'filter' | 'change'>) {
  const { t } = useTranslation('log');
  const format = useFormat();
  const { state } = useActivationView();
  const people = useMemo(() => peopleOfLog(state.log), [state.log]);
  const ofMode = groups.filter((group) => group !== 'exercise' || state.mode === 'exercise');
  const roles = [...state.roles.values()].map((role) => ({ value: role.id, label: format.name(role) }));
  const clear = { 'aria-label': t('filter.clear') };
  return (
    <div className={classes.filters}>
      <MultiSelect
        size="xs"
        label={t('filter.kinds')}
        placeholder={filter.groups.length === 0 ? t('filter.anyKind') : ''}
        data={ofMode.map((group) => ({ value: group, label: t(`filter.group.${group}`) }))}
        value={[...filter.groups]}
        onChange={(chosen) => change({ groups: groups.filter((group) => chosen.includes(group)) })}
        clearable
        clearButtonProps={clear}
      />
      <Select
        size="xs"
        label={t('filter.person')}
        placeholder={t('filter.anybody')}
        data={people}
        value={filter.person || null}
        onChange={(person) => change({ person: person ?? '' })}
        searchable
        clearable
        clearButtonProps={clear}
        nothingFoundMessage={t('filter.nobody')}
      />
      <Select
        size="xs"
        label={t('filter.role')}
        placeholder={t('filter.anyRole')}
        data={roles}
        value={filter.roleId}
        onChange={(roleId) => change({ roleId })}
        searchable
        clearable
        clearButtonProps={clear}
        nothingFoundMessage={t('filter.nobody')}
      />
      <TimeLimit name="from" onChange={(from) => change({ from })} />
      <TimeLimit name="to" onChange={(to) => change({ to })} />
    </div>
  );
}

/** A time as it is typed in an entry: "yesterday 16:00". */
function TimeLimit({ name, onChange }: { name: 'from' | 'to'; onChange: (at: string | null) => void }) {
  const { t } = useTranslation('log');
  const format = useFormat();
  const { state, now } = useActivationView();
  const [typed, setTyped] = useState('');
  const read = readEventTime(typed, { now, timeZone: state.timeZone });
  return (
    <TextInput
      size="xs"
      label={t(`filter.${name}`)}
      placeholder={t('filter.timeExample')}
      value={typed}
      autoComplete="off"
      error={'problem' in read && t(`when.problem.${read.problem}`)}
      description={'at' in read && read.at ? format.dateTime(read.at, state.timeZone) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const limit = readEventTime(text, { now, timeZone: state.timeZone });
        onChange('at' in limit ? limit.at : null);
      }}
    />
  );
}
