import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../desk.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { type Happened, HappenedFields, justNow } from '../../happened.tsx';
import { roleWords, taskWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from './act-dialog.tsx';
import classes from './dialogs.module.css';

interface To {
  roleId: string | null;
  personId: string | null;
  personName: string;
}

const ways = ['role', 'person', 'name'] as const;
type Way = (typeof ways)[number];

/** Hands a task over: to another role, to somebody of the plan, or to somebody whom no list has. */
export function GiveDialog({ taskKey, onClose }: { taskKey: string; onClose: () => void }) {
  const { t } = useTranslation('runTasks');
  const { t: words } = useTranslation('activate');
  const format = useFormat();
  const { state, tasks, now, act } = useActivationView();
  const [way, setWay] = useState<Way>('role');
  const [to, setTo] = useState<To>({ roleId: null, personId: null, personName: '' });
  const [text, setText] = useState('');
  const [happened, setHappened] = useState<Happened>(justNow);
  const [missing, setMissing] = useState<string | null>(null);
  const task = tasks.find((each) => each.key === taskKey);
  const role = roleWords(state.roles.get(task?.task.roleId ?? ''), format);

  async function confirm(): Promise<unknown> {
    if (happened.at === undefined) return false;
    if (way === 'role' && to.roleId === null) {
      setMissing('personName');
      return false;
    }
    const { roleId, personId, personName } = to;
    const whom = { role: { roleId }, person: { personId }, name: { personName } }[way];
    const { at, lateReason } = happened;
    return await act({ act: 'giveTask', task: taskKey, ...whom, text, at, lateReason });
  }

  const nobody = missing === 'personName' && t('give.nobody');
  return (
    <ActDialog
      title={t('give.title')}
      confirm={t('give.confirm')}
      onConfirm={confirm}
      onMissing={setMissing}
      onClose={onClose}
    >
      <p className={classes.subject}>{taskWords(state, taskKey, format)}</p>
      {role && (
        <p className={classes.soft}>{t('give.now', { who: task?.givenTo ? task.givenTo.name : role })}</p>
      )}
      <Radio.Group
        label={t('give.to')}
        value={way}
        onChange={(value) => setWay(ways.find((w) => w === value) ?? 'role')}
      >
        <Stack gap={6} mt={6}>
          {ways.map((value) => (
            <Radio key={value} value={value} label={t(`give.way.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Whom {...{ way, to, taskRoleId: task?.task.roleId ?? null }} onChange={setTo} error={nobody} />
      <GrowingTextarea
        label={words('holder.text')}
        description={words('holder.textHint')}
        value={text}
        rows={2}
        maxLength={4000}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <HappenedFields
        value={happened}
        onChange={setHappened}
        timeZone={state.timeZone}
        now={now}
        error={missing === 'lateReason' ? words('dialog.reasonMissing') : undefined}
      />
    </ActDialog>
  );
}

interface WhomProps {
  way: Way;
  to: To;
  /** Of the role that has it now. */
  taskRoleId: string | null;
  onChange: (to: To) => void;
  error: string | false;
}

function Whom({ way, to, taskRoleId, onChange, error }: WhomProps) {
  const { t } = useTranslation('runTasks');
  const { t: words } = useTranslation('activate');
  const format = useFormat();
  const { state } = useActivationView();
  const people = useCall('records.options', { kind: 'person' }, { enabled: way === 'person' });
  const { roleId, personId, personName } = to;
  if (way === 'name') {
    return (
      <TextInput
        label={words('holder.name')}
        value={personName}
        required
        maxLength={200}
        onChange={(e) => onChange({ ...to, personName: e.currentTarget.value })}
        error={personName.trim() === '' && error}
      />
    );
  }
  if (way === 'person') {
    return (
      <Select
        label={words('holder.person')}
        data={(people.data ?? []).map((p) => ({ value: p.id, label: format.name(p) }))}
        value={personId}
        onChange={(id) => onChange({ ...to, personId: id })}
        searchable
        required
        limit={60}
        nothingFoundMessage={words('holder.nobodyFound')}
        error={personId === null && error}
      />
    );
  }
  const others = [...state.roles.values()].filter((each) => each.id !== taskRoleId);
  return (
    <Select
      label={t('give.role')}
      data={others.map((each) => ({
        value: each.id,
        label: [format.name(each), each.holder?.name].filter(Boolean).join(' – '),
      }))}
      value={roleId}
      onChange={(id) => onChange({ ...to, roleId: id })}
      searchable
      required
      data-autofocus
      openOnFocus={false}
      nothingFoundMessage={words('head.noRole')}
      error={roleId === null && error}
    />
  );
}
