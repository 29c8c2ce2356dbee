import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import { useCall } from '../desk.ts';
import fieldClasses from '../ui/fields/field-frame.module.css';
import { FieldFrame } from '../ui/fields/field-frame.tsx';
import { useSaving } from '../ui/fields/use-saving.ts';
import { useFormat } from '../ui/use-format.ts';

interface ReferencesFieldProps {
  label: string;
  /** What may be chosen: records of this kind that are not archived. */
  kind: RecordKind;
  value: readonly string[];
  /** Shown while nothing is chosen. */
  none: string;
  hint?: string | undefined;
  stacked?: boolean | undefined;
  readOnly: boolean;
  onSave: (ids: string[]) => Promise<void>;
}

/** A field that names several records. It is stored at each choice. */
export function ReferencesField(props: ReferencesFieldProps) {
  const { label, kind, value, none, readOnly, onSave, ...frame } = props;
  const format = useFormat();
  const options = useCall('records.options', { kind });
  const [picked, setPicked] = useState<string[] | null>(null);
  const { state, error, store } = useSaving(onSave, label);
  const shown = picked ?? [...value];

  async function pick(ids: string[]): Promise<void> {
    setPicked(ids);
    await store(ids);
    setPicked(null);
  }

  return (
    <FieldFrame label={label} state={state} error={error} {...frame}>
      {(control) => (
        <MultiSelect
          {...control}
          classNames={{ input: fieldClasses.input }}
          data={(options.data ?? []).map((o) => ({ value: o.id, label: format.codeAndName(o) }))}
          value={shown}
          placeholder={shown.length === 0 ? none : undefined}
          readOnly={readOnly}
          searchable
          hidePickedOptions
          selectFirstOptionOnChange
          limit={100}
          onChange={(ids) => void pick(ids)}
        />
      )}
    </FieldFrame>
  );
}
