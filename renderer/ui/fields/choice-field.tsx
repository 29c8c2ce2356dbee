import { Checkbox, Group, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './field-frame.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useSaving } from './use-saving.ts';

export interface Choice {
  value: string;
  label: string;
}

/** What was picked is shown at once and stored; when that fails, what is stored stays and the reason is told. */
function usePicked<V>({ label, value, onSave }: Pick<FieldProps<V>, 'label' | 'value' | 'onSave'>) {
  const [picked, setPicked] = useState<{ value: V; over: V } | null>(null);
  const { state, error, store } = useSaving(onSave, label);
  const shown = picked && Object.is(picked.over, value) ? picked.value : value;
  async function pick(next: V): Promise<void> {
    setPicked({ value: next, over: value });
    if (!(await store(next))) setPicked(null);
  }
  return { shown, state, error, pick };
}

interface ChoiceFieldProps extends FieldProps<string | null> {
  choices: readonly Choice[];
  /** An empty choice is possible. */
  clearable?: boolean;
  /** Stands where nothing is chosen. */
  placeholder?: string | undefined;
}

/** One of a few. */
export function ChoiceField({
  label,
  value,
  onSave,
  choices,
  clearable = false,
  placeholder,
  readOnly,
  ...frame
}: ChoiceFieldProps) {
  const { t } = useTranslation('common');
  const { shown, state, error, pick } = usePicked({ label, value, onSave });
  return (
    <FieldFrame label={label} state={state} error={error} {...frame}>
      {(control) => (
        <Select
          {...control}
          classNames={{ input: classes.input }}
          data={[...choices]}
          value={shown}
          placeholder={placeholder ?? t('field.empty')}
          readOnly={readOnly}
          clearable={clearable && shown !== null}
          clearButtonProps={{ 'aria-label': t('field.clear', { label }) }}
          allowDeselect={false}
          withCheckIcon
          onChange={(next) => void pick(next)}
        />
      )}
    </FieldFrame>
  );
}

/** Yes or no, stored at once. */
export function YesNoField({ label, value, onSave, readOnly, ...frame }: FieldProps<boolean>) {
  const { t } = useTranslation('common');
  const { shown, state, error, pick } = usePicked({ label, value, onSave });
  return (
    <FieldFrame label={label} state={state} error={error} {...frame}>
      {(control) => (
        <Switch
          {...control}
          className={classes.switch}
          checked={shown}
          disabled={readOnly}
          label={shown ? t('yes') : t('no')}
          onChange={(e) => void pick(e.currentTarget.checked)}
        />
      )}
    </FieldFrame>
  );
}

interface ChoicesFieldProps extends FieldProps<string[]> {
  choices: readonly Choice[];
}

/** Some of a few, each with its box. */
export function ChoicesField({ label, value, onSave, choices, readOnly, ...frame }: ChoicesFieldProps) {
  const { shown, state, error, pick } = usePicked({ label, value, onSave });
  const order = choices.map((c) => c.value);
  return (
    <FieldFrame label={label} state={state} error={error} group {...frame}>
      {() => (
        <Checkbox.Group
          value={shown}
          onChange={(next) => void pick([...next].sort((a, b) => order.indexOf(a) - order.indexOf(b)))}
        >
          <Group gap="md" className={classes.switch}>
            {choices.map((choice) => (
              <Checkbox
                key={choice.value}
                size="xs"
                value={choice.value}
                label={choice.label}
                disabled={readOnly}
              />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </FieldFrame>
  );
}
