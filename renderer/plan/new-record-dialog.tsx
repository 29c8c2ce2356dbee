import { Button, Group, Modal, Select, type SelectProps, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import { CallFailed, type DeskInput, useCall, useChange } from '../desk.ts';
import { useErrorWords } from '../ui/error-words.ts';
import { useFormat } from '../ui/use-format.ts';
import { firstCodes, type NewRecordField, nextCode } from './new-record-fields.ts';
import { fieldKey } from './record-field.tsx';

interface NewRecordDialogProps {
  kind: RecordKind;
  fields: NewRecordField[];
  /** Those that are there: the next code goes on from theirs. */
  rows: readonly object[];
  opened: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** Asks for the least that a new record needs; the rest is typed in place. */
export function NewRecordDialog(props: NewRecordDialogProps) {
  const { t } = useTranslation('plan');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t(`new.${props.kind}`)}
      closeButtonProps={{ 'aria-label': t('new.cancel') }}
    >
      <NewRecordForm {...props} />
    </Modal>
  );
}

function NewRecordForm({ kind, fields, rows, onClose, onCreated }: NewRecordDialogProps) {
  const { t } = useTranslation(['plan', 'common']);
  const { problem, sentence } = useErrorWords();
  const create = useChange('records.create');
  const [values, setValues] = useState(() => startValues(kind, fields, rows));
  const [errors, setErrors] = useState<Record<string, string>>({});

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const filled = withSame(values, fields);
    const wrong = fields.flatMap((f): [string, string][] => {
      const length = filled[f.field]?.trim().length ?? 0;
      if (length === 0) return f.optional ? [] : [[f.field, t('common:field.required')]];
      if (length > f.maxLength) return [[f.field, t('common:field.tooLong', { count: f.maxLength, length })]];
      return [];
    });
    setErrors(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    try {
      const { id } = await create.mutateAsync(newRecordInput(kind, filled));
      onClose();
      onCreated(id);
    } catch (error) {
      const problems = error instanceof CallFailed ? error.problems : [];
      const field =
        error instanceof CallFailed && typeof error.details.field === 'string' ? error.details.field : null;
      const known = problems
        .map((p) => [String(p.path.at(-1)), problem(p)] as const)
        .filter(([f]) => f in values);
      if (known.length > 0) setErrors(Object.fromEntries(known));
      else
        setErrors({
          [field !== null && field in values ? field : (fields[0]?.field ?? '')]: sentence(error),
        });
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        {fields.map((field, index) => (
          <NewField
            key={field.field}
            kind={kind}
            field={field}
            focus={index === firstEmpty(fields, values)}
            value={values[field.field] ?? ''}
            error={errors[field.field]}
            onChange={(value) => {
              setValues((all) => ({ ...all, [field.field]: value }));
              setErrors(({ [field.field]: _, ...rest }) => rest);
            }}
          />
        ))}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('new.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t(`create.${kind}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface NewFieldProps {
  kind: RecordKind;
  field: NewRecordField;
  focus: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One thing that is asked: typed, or chosen from the records that are there. */
function NewField({ kind, field, focus, value, error, onChange }: NewFieldProps) {
  const { t } = useTranslation('plan');
  const shared = {
    'data-autofocus': focus || undefined,
    label: t(fieldKey(kind, field.field)),
    required: !field.optional && !field.orSameAs,
    withAsterisk: false,
    error,
  };
  if (field.reference) {
    return <ReferenceInput {...shared} kind={field.reference} value={value} onChange={onChange} />;
  }
  return (
    <TextInput
      {...shared}
      description={field.orSameAs && t('new.orSameAs')}
      dir="auto"
      autoComplete="off"
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  );
}

type ReferenceInputProps = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  kind: RecordKind;
  value: string;
  onChange: (id: string) => void;
};

function ReferenceInput({ kind, value, onChange, ...shared }: ReferenceInputProps) {
  const format = useFormat();
  const options = useCall('records.options', { kind });
  return (
    <Select
      {...shared}
      searchable
      data={(options.data ?? []).map((o) => ({ value: o.id, label: format.codeAndName(o) }))}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

function startValues(
  kind: RecordKind,
  fields: NewRecordField[],
  rows: readonly object[],
): Record<string, string> {
  const codes = rows.flatMap((row) => ('code' in row && typeof row.code === 'string' ? [row.code] : []));
  const code = codes.length === 0 ? (firstCodes[kind] ?? '') : nextCode(codes);
  return Object.fromEntries(fields.map((f) => [f.field, f.nextCode ? code : '']));
}

function firstEmpty(fields: NewRecordField[], values: Record<string, string>): number {
  return Math.max(
    0,
    fields.findIndex((f) => !f.nextCode || values[f.field] === ''),
  );
}

function withSame(values: Record<string, string>, fields: NewRecordField[]): Record<string, string> {
  const same = fields.map(
    (f) => [f.field, values[f.field] || (f.orSameAs && values[f.orSameAs]) || ''] as const,
  );
  return Object.fromEntries(same);
}

/** The desk parses what it is sent against the fields of the kind. */
function newRecordInput(kind: RecordKind, values: Record<string, string>): DeskInput<'records.create'> {
  return { kind, values } as DeskInput<'records.create'>;
}
