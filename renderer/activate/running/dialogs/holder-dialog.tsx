import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleRun } from '../../../../domain/activation/activation-state.ts';
import { useCall } from '../../../desk.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { roleWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from './act-dialog.tsx';
import classes from './dialogs.module.css';

const [somebodyElse, notInPlan] = ['somebodyElse', 'notInPlan'];

/** Gives a role to somebody: of the succession, of the directory, or a name that no list has. */
export function HolderDialog({ role, onClose }: { role: RoleRun; onClose: () => void }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { act } = useActivationView();
  const others = role.succession.filter((p) => p.id !== role.holder?.id);
  const [choice, setChoice] = useState(others[0]?.id ?? somebodyElse);
  const [personId, setPersonId] = useState<string | null>(null);
  const [personName, setPersonName] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const people = useCall('records.options', { kind: 'person' }, { enabled: choice === somebodyElse });

  async function confirm(): Promise<unknown> {
    const chosen = choice === somebodyElse ? personId : choice === notInPlan ? null : choice;
    const name = choice === notInPlan ? personName : '';
    return await act({ act: 'assumeRole', roleId: role.id, personId: chosen, personName: name, text });
  }

  const kind = role.holder ? 'handOver' : 'assume';
  return (
    <ActDialog
      title={t(`holder.${kind}.title`, { role: roleWords(role, format) })}
      confirm={t(`holder.${kind}.confirm`)}
      onConfirm={confirm}
      onMissing={() => setMissing(true)}
      onClose={onClose}
    >
      {role.holder && <p className={classes.soft}>{t('holder.now', { name: role.holder.name })}</p>}
      <Radio.Group label={t('holder.to')} value={choice} onChange={setChoice}>
        <Stack gap={6} mt={6}>
          {others.map((person) => (
            <Radio
              key={person.id}
              value={person.id ?? ''}
              label={person.name}
              description={person.positionTitle || undefined}
            />
          ))}
          <Radio value={somebodyElse} label={t('holder.somebodyElse')} />
          <Radio value={notInPlan} label={t('holder.notInPlan')} />
        </Stack>
      </Radio.Group>
      {choice === somebodyElse && (
        <Select
          label={t('holder.person')}
          data={(people.data ?? []).map((p) => ({ value: p.id, label: format.name(p) }))}
          value={personId}
          onChange={setPersonId}
          searchable
          limit={60}
          nothingFoundMessage={t('holder.nobodyFound')}
          error={missing && personId === null && t('holder.nobody')}
        />
      )}
      {choice === notInPlan && (
        <TextInput
          label={t('holder.name')}
          value={personName}
          maxLength={200}
          onChange={(e) => setPersonName(e.currentTarget.value)}
          error={missing && personName.trim() === '' && t('holder.nobody')}
        />
      )}
      <GrowingTextarea
        label={t('holder.text')}
        description={t('holder.textHint')}
        value={text}
        rows={2}
        onChange={(e) => setText(e.currentTarget.value)}
      />
    </ActDialog>
  );
}
