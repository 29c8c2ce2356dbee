import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../domain/record/record-kind.ts';
import { parseDuration } from '../../../domain/time/duration.ts';
import { CallFailed, useCall } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { readDate } from '../../ui/fields/typed-date.ts';
import { useFormat } from '../../ui/use-format.ts';
import { type FieldSpec, fieldSpec, fieldSpecs } from '../field-specs.ts';
import { fieldKey } from '../record-field.tsx';

interface BulkEditProps {
  kind: RecordKind;
  count: number;
  onClose: () => void;
  /** @throws CallFailed. */
  onSave: (patch: Record<string, unknown>) => Promise<void>;
}

/** What tells one record from another is not the same for many. */
const ownToEach = new Set([
  ...['code', 'title', 'nameEn', 'nameFr', 'titleEn', 'titleFr', 'givenName', 'familyName'],
  // Moved by acts with rules of their own.
  'state',
]);
const byHand = new Set<FieldSpec['type']>(['own', 'choices', 'lines']);

/** One field of many records gets one value; left empty, it is emptied. */
export function BulkEdit({ kind, count, onClose, onSave }: BulkEditProps) {
  const { t } = useTranslation(['tables', 'plan', 'common']);
  const { sentence, problem } = useErrorWords();
  const fields = Object.entries<FieldSpec>(fieldSpecs[kind])
    .filter(([field, spec]) => !ownToEach.has(field) && field !== 'employeeNumber' && !byHand.has(spec.type))
    .map(([field]) => ({ value: field, label: t(`plan:${fieldKey(kind, field)}`) }));
  const [field, setField] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const spec = field === null ? undefined : fieldSpec(kind, field);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (field === null || !spec) return;
    const value = readValue(spec, typed);
    if (value === undefined) {
      setError(t('notThis'));
      return;
    }
    setSaving(true);
    try {
      await onSave({ [field]: value });
    } catch (failure) {
      const [first] = failure instanceof CallFailed ? failure.problems : [];
      setError(first ? problem(first) : sentence(failure));
    } finally {
      setSaving(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('editTitle', { count })}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Select
            data-autofocus
            label={t('field')}
            data={fields}
            value={field}
            searchable
            onChange={(next) => {
              setField(next);
              setTyped('');
              setError(null);
            }}
          />
          {field !== null && spec && (
            <ValueInput
              spec={spec}
              label={t('value')}
              value={typed}
              error={error}
              onChange={(next) => {
                setTyped(next);
                setError(null);
              }}
            />
          )}
          <p>{t('editText', { count })}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={field === null} loading={saving}>
              {t('editDo', { count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ValueInputProps {
  spec: FieldSpec;
  label: string;
  value: string;
  error: string | null;
  onChange: (typed: string) => void;
}

function ValueInput({ spec, label, value, error, onChange }: ValueInputProps) {
  const { t } = useTranslation(['tables', 'plan']);
  const shared = { label, error };
  if (spec.type === 'reference')
    return <ReferenceInput {...shared} kind={spec.kind} value={value} onChange={onChange} />;
  if (spec.type === 'choice' || spec.type === 'yesNo') {
    const data =
      spec.type === 'choice'
        ? spec.values.map((v) => ({ value: v, label: t(`plan:choice.${spec.set}.${v}`) }))
        : (['yes', 'no'] as const).map((v) => ({ value: v, label: t(v) }));
    return (
      <Select {...shared} data={data} value={value || null} clearable onChange={(v) => onChange(v ?? '')} />
    );
  }
  if (spec.type === 'number' || spec.type === 'percent')
    return <NumberInput {...shared} value={value} onChange={(v) => onChange(String(v))} />;
  const hint =
    spec.type === 'duration' ? t('durationHint') : spec.type === 'date' ? t('dateHint') : undefined;
  return (
    <TextInput
      {...shared}
      placeholder={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ReferenceInputProps extends Omit<ValueInputProps, 'spec'> {
  kind: RecordKind;
}

function ReferenceInput({ kind, value, onChange, ...shared }: ReferenceInputProps) {
  const format = useFormat();
  const { data = [] } = useCall('records.options', { kind });
  return (
    <Select
      {...shared}
      data={data.map((o) => ({ value: o.id, label: format.codeAndName(o) }))}
      value={value || null}
      searchable
      clearable
      limit={100}
      onChange={(v) => onChange(v ?? '')}
    />
  );
}

/** What was typed as the value of a field; undefined when it is none. Empty empties the field. */
function readValue(spec: FieldSpec, typed: string): unknown {
  const text = typed.trim();
  switch (spec.type) {
    case 'line':
    case 'text':
      return text;
    case 'yesNo':
      return text === '' ? undefined : text === 'yes';
    case 'duration':
      return text === '' ? null : parseDuration(text);
    case 'date': {
      const date = text === '' ? null : readDate(text);
      return date === 'ambiguous' ? undefined : date;
    }
    case 'number':
    case 'percent':
      return text === '' ? null : Number.isNaN(Number(text)) ? undefined : Number(text);
    case 'choice':
      return text === '' ? (spec.clearable ? null : undefined) : spec.numbers ? Number(text) : text;
    default:
      return text === '' ? null : text;
  }
}
