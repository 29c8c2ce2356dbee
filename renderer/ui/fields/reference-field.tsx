import { ActionIcon, Select } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordKind } from '../../../domain/record/record-kind.ts';
import { useCall } from '../../desk.ts';
import { type InBothLanguages, useFormat } from '../use-format.ts';
import classes from './field-frame.module.css';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useSaving } from './use-saving.ts';

export interface ReferenceFieldProps extends FieldProps<string | null> {
  /** Kind of the records to choose from. */
  kind: RecordKind;
  /** What the record at `value` is called, where it is known: it need not be in the choice (it may be archived). */
  chosen?: (InBothLanguages & { id: string; code: string }) | null;
  /** Records that may not be chosen: the record itself, for one. */
  without?: readonly string[];
  /** Where the chosen record is shown. */
  hrefOf?: (id: string) => string;
  required?: boolean;
  placeholder?: string;
}

const shownAtOnce = 80;

/** Another record, chosen by its code or name. */
export function ReferenceField(props: ReferenceFieldProps) {
  const {
    label,
    value,
    onSave,
    kind,
    chosen,
    without = [],
    hrefOf,
    required = false,
    placeholder,
    readOnly,
    ...frame
  } = props;
  const { t } = useTranslation('common');
  const format = useFormat();
  const [touched, setTouched] = useState(false);
  const [picked, setPicked] = useState<{ id: string | null; over: string | null } | null>(null);
  const options = useCall('records.options', { kind }, { enabled: touched || (value !== null && !chosen) });
  const { state, error, store } = useSaving(onSave, label);
  const shown = picked?.over === value ? picked.id : value;

  const known = (options.data ?? []).filter((o) => !without.includes(o.id));
  const choices = known.map((o) => ({ value: o.id, label: format.codeAndName(o) }));
  if (shown !== null && !choices.some((c) => c.value === shown)) {
    choices.unshift({
      value: shown,
      label: chosen && chosen.id === shown ? format.codeAndName(chosen) : '…',
    });
  }

  async function pick(next: string | null): Promise<void> {
    setPicked({ id: next, over: value });
    if (!(await store(next))) setPicked(null);
  }

  return (
    <FieldFrame
      label={label}
      state={state}
      error={error}
      after={
        shown !== null &&
        hrefOf && (
          <ActionIcon
            component={Link}
            to={hrefOf(shown)}
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('field.openReference', { label })}
          >
            <IconArrowUpRight size={16} />
          </ActionIcon>
        )
      }
      {...frame}
    >
      {(control) => (
        <Select
          {...control}
          classNames={{ input: classes.input }}
          data={choices}
          value={shown}
          placeholder={placeholder ?? t('field.empty')}
          nothingFoundMessage={options.isPending ? t('loading') : t('field.nothingFound')}
          limit={shownAtOnce}
          searchable
          selectFirstOptionOnChange
          readOnly={readOnly}
          clearable={!required && shown !== null && !readOnly}
          clearButtonProps={{ 'aria-label': t('field.clear', { label }) }}
          allowDeselect={false}
          onFocus={() => setTouched(true)}
          onChange={(next) => void pick(next)}
        />
      )}
    </FieldFrame>
  );
}
