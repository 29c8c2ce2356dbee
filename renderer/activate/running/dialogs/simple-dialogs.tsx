import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleRun } from '../../../../domain/activation/activation-state.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { roleWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from './act-dialog.tsx';
import classes from './dialogs.module.css';

interface DialogProps {
  onClose: () => void;
}

function Words({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <GrowingTextarea
      label={label}
      value={value}
      rows={2}
      data-autofocus
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  );
}

/** Lays a role down without anybody to take it up. */
export function RelinquishDialog({ role, onClose }: DialogProps & { role: RoleRun }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { act } = useActivationView();
  const [text, setText] = useState('');
  return (
    <ActDialog
      title={t('relinquish.title', { role: roleWords(role, format) })}
      confirm={t('relinquish.confirm')}
      onConfirm={() => act({ act: 'relinquishRole', roleId: role.id, text })}
      onClose={onClose}
    >
      <p className={classes.soft}>{t('relinquish.explained', { name: role.holder?.name ?? '' })}</p>
      <Words label={t('relinquish.text')} value={text} onChange={setText} />
    </ActDialog>
  );
}

const outcomes = ['reached', 'message', 'noAnswer', 'received'] as const;

/** Notes a call to the holder of a role, or from them. */
export function CallDialog({ role, onClose }: DialogProps & { role: RoleRun }) {
  const { t } = useTranslation('activate');
  const { act } = useActivationView();
  const [personName, setPersonName] = useState(role.holder?.name ?? '');
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('reached');
  const [text, setText] = useState('');
  return (
    <ActDialog
      title={t('call.title')}
      confirm={t('call.confirm')}
      onConfirm={async () =>
        personName.trim() !== '' &&
        (await act({ act: 'contact', roleId: role.id, personName, outcome, text }))
      }
      onClose={onClose}
    >
      <TextInput
        label={t('call.person')}
        value={personName}
        required
        maxLength={200}
        onChange={(e) => setPersonName(e.currentTarget.value)}
      />
      <Radio.Group
        label={t('call.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((o) => o === value) ?? 'reached')}
      >
        <Stack gap={6} mt={6}>
          {outcomes.map((o) => (
            <Radio key={o} value={o} label={t(`call.outcomes.${o}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Words label={t('call.text')} value={text} onChange={setText} />
    </ActDialog>
  );
}

/** Closes the record: nothing is added to it any more. */
export function CloseDialog({ onClose }: DialogProps) {
  const { t } = useTranslation('activate');
  const { act } = useActivationView();
  const [text, setText] = useState('');
  return (
    <ActDialog
      title={t('close.title')}
      confirm={t('close.confirm')}
      danger
      onConfirm={() => act({ act: 'close', text })}
      onClose={onClose}
    >
      <p>{t('close.explained')}</p>
      <Words label={t('close.text')} value={text} onChange={setText} />
    </ActDialog>
  );
}
