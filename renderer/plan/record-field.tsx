import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { FieldsOf } from '../../domain/record/record-schema.ts';
import { call } from '../desk.ts';
import { ChoiceField, ChoicesField, YesNoField } from '../ui/fields/choice-field.tsx';
import { DateField } from '../ui/fields/date-field.tsx';
import type { FieldProps } from '../ui/fields/field-frame.tsx';
import { LinesField } from '../ui/fields/lines-field.tsx';
import { ReferenceField, type ReferenceFieldProps } from '../ui/fields/reference-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { DurationField, NumberField } from '../ui/fields/typed-field.tsx';
import { fieldSpec } from './field-specs.ts';
import { placeOfRecord } from './record-places.ts';

interface RecordFieldProps<K extends RecordKind>
  extends Pick<FieldProps<unknown>, 'hint' | 'hideLabel' | 'stacked'> {
  kind: K;
  record: { id: string; archivedAt: string | null } & FieldsOf<K>;
  field: keyof FieldsOf<K> & string;
  /** Another label than the field's own. */
  label?: string;
  /** What a reference is called now, where it is known. */
  chosen?: ReferenceFieldProps['chosen'];
  without?: readonly string[];
  placeholder?: string;
  /** It stands as it is, for now. */
  locked?: boolean;
}

/** The translation that names a field. */
export function fieldKey(kind: RecordKind, field: string): string {
  return `field.${kind}.${field}`;
}

/** Stores some fields of a record, as one change that can be undone. @throws CallFailed. */
export async function saveRecord(
  kind: RecordKind,
  id: string,
  patch: Record<string, unknown>,
): Promise<void> {
  await call('records.update', { kind, id, patch });
}

/** One field of a record, in the way that its kind of value is typed. It is stored when it is left. */
export function RecordField<K extends RecordKind>(props: RecordFieldProps<K>): ReactNode {
  const { kind, record, field, label, chosen, without, placeholder, locked, ...frame } = props;
  const { t } = useTranslation('plan');
  const spec = fieldSpec(kind, field);
  const value: unknown = record[field];
  const shared = {
    ...frame,
    label: label ?? t(fieldKey(kind, field)),
    readOnly: locked === true || record.archivedAt !== null,
    onSave: (next: unknown) => saveRecord(kind, record.id, { [field]: next }),
  };
  switch (spec?.type) {
    case 'line':
    case 'text':
      return (
        <TextField
          {...shared}
          value={asText(value)}
          long={spec.type === 'text'}
          maxLength={spec.max}
          required={spec.required}
          lang={spec.lang}
          placeholder={placeholder}
        />
      );
    case 'known':
      return (
        <TextField
          {...shared}
          value={spec.values.includes(asText(value)) ? t(`choice.${spec.set}.${value}`) : asText(value)}
          onSave={(next) =>
            shared.onSave(spec.values.find((v) => said(t(`choice.${spec.set}.${v}`)) === said(next)) ?? next)
          }
        />
      );
    case 'lines':
      return <LinesField {...shared} value={asTexts(value)} lang={spec.lang} />;
    case 'duration':
      return <DurationField {...shared} value={asNumber(value)} placeholder={placeholder} />;
    case 'percent':
      return <NumberField {...shared} value={asNumber(value)} max={100} whole={false} percent />;
    case 'number':
      return <NumberField {...shared} {...spec} value={asNumber(value)} placeholder={placeholder} />;
    case 'date':
      return <DateField {...shared} value={value === null ? null : asText(value)} />;
    case 'yesNo':
      return <YesNoField {...shared} value={value === true} />;
    case 'choice':
      return (
        <ChoiceField
          {...shared}
          value={value === null || value === undefined ? null : String(value)}
          choices={spec.values.map((v) => ({ value: v, label: t(`choice.${spec.set}.${v}`) }))}
          clearable={spec.clearable === true}
          placeholder={placeholder}
          onSave={(next) => shared.onSave(spec.numbers && next !== null ? Number(next) : next)}
        />
      );
    case 'choices':
      return (
        <ChoicesField
          {...shared}
          value={asTexts(value)}
          choices={spec.values.map((v) => ({ value: v, label: t(`choice.${spec.set}.${v}`) }))}
        />
      );
    case 'reference':
      return (
        <ReferenceField
          {...shared}
          value={value === null ? null : asText(value)}
          kind={spec.kind}
          required={spec.required === true}
          hrefOf={(id) => placeOfRecord(spec.kind, id) ?? '/plan'}
          chosen={chosen}
          without={without}
          placeholder={placeholder}
        />
      );
    default:
      return null;
  }
}

const said = (words: string) => words.trim().toLowerCase();
const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const asNumber = (value: unknown) => (typeof value === 'number' ? value : null);
const asTexts = (value: unknown) => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);
