import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { GrowingTextarea } from '../growing-textarea.tsx';
import { useActivationView } from '../running/activation-context.ts';
import classes from './exercise-pane.module.css';

/** Something that is in no script: typed on the spot, and told with Enter. */
export function UnscriptedInject() {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { state, actOrTell } = useActivationView();
  const [text, setText] = useState('');
  const [roleId, setRole] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!isUnderWay(state.status)) return null;

  async function give(): Promise<void> {
    if (busy || text.trim() === '') return;
    setBusy(true);
    if (await actOrTell({ act: 'giveInject', injectId: null, text, roleId })) setText('');
    setBusy(false);
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <GrowingTextarea
        aria-label={t('unscripted.label')}
        placeholder={t('unscripted.placeholder')}
        value={text}
        maxLength={2000}
        onChange={(e) => setText(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.shiftKey || e.nativeEvent.isComposing) return;
          e.preventDefault();
          void give();
        }}
      />
      <div className={classes.formRow}>
        <Select
          size="xs"
          aria-label={t('unscripted.toWhom')}
          placeholder={t('script.toAll')}
          data={[...state.roles.values()].map((role) => ({ value: role.id, label: format.name(role) }))}
          value={roleId}
          onChange={setRole}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('unscripted.toAll') }}
        />
        <Button type="submit" size="xs" disabled={text.trim() === ''}>
          {t('script.give')}
        </Button>
      </div>
    </form>
  );
}
