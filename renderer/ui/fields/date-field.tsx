import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import classes from './field-frame.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useDraft } from './use-draft.ts';
import { useTypedValues } from './use-typed-values.ts';

/** A calendar date, typed as people write it or picked from a calendar. */
export function DateField({ label, value, onSave, readOnly, ...frame }: FieldProps<string | null>) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { date } = useTypedValues();
  const [open, setOpen] = useState(false);
  const field = useDraft({ label, value, onSave, format: format.date, parse: date });

  const calendar = (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('field.openCalendar', { label })}
          onClick={() => setOpen((o) => !o)}
        >
          <IconCalendar size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={value}
          defaultDate={value ?? undefined}
          allowDeselect
          onChange={(picked) => {
            setOpen(false);
            void field.pick(picked);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );

  return (
    <FieldFrame
      label={label}
      state={field.state}
      error={field.error}
      after={!readOnly && calendar}
      {...frame}
    >
      {(control) => (
        <input
          type="text"
          className={classes.input}
          placeholder={t(field.focused ? 'field.dateExample' : 'field.empty')}
          readOnly={readOnly}
          autoComplete="off"
          {...field.control}
          {...control}
          onChange={(e) => field.setText(e.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
