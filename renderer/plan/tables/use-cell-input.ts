import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../domain/record/record-kind.ts';
import type { Parsed } from '../../ui/fields/use-draft.ts';
import { useTypedValues } from '../../ui/fields/use-typed-values.ts';
import type { CellInput } from '../../ui/list/list-props.ts';
import { useFormat } from '../../ui/use-format.ts';
import { type FieldSpec, fieldSpec } from '../field-specs.ts';
import { fieldKey, saveRecord } from '../record-field.tsx';

type Row = { id: string };

/** How a value is typed, and shown, in a cell. */
interface Typing {
  show: (value: unknown) => string;
  parse: (typed: string) => Parsed<unknown>;
  choices?: CellInput['choices'];
  example?: string;
}

/** The simple fields of a kind as they are edited in the cells of its list; null for what has to be edited in its record. */
export function useCellInput(kind: RecordKind): (row: Row, field: string) => CellInput | null {
  const { t } = useTranslation('plan');
  const typingOf = useTyping();
  return (row, field) => {
    const spec = fieldSpec(kind, field);
    const typing = spec && typingOf(spec);
    const values = new Map<string, unknown>(Object.entries(row));
    if (!spec || !typing || !values.has(field) || values.get('archivedAt') !== null) return null;
    const value = values.get(field);
    return {
      ...typing,
      label: t(fieldKey(kind, field)),
      text: typing.choices ? String(value ?? '') : typing.show(value),
      ...('lang' in spec && spec.lang && { lang: spec.lang }),
      save: (next) => saveRecord(kind, row.id, { [field]: next }),
    };
  };
}

function useTyping(): (spec: FieldSpec) => Typing | null {
  const { t } = useTranslation(['plan', 'common']);
  const format = useFormat();
  const typed = useTypedValues();
  return (spec) => {
    switch (spec.type) {
      case 'line':
        return {
          show: asText,
          parse: (text) => typed.text(text, { required: spec.required, maxLength: spec.max }),
        };
      case 'duration':
        return {
          show: (value) => format.duration(asNumber(value)),
          parse: typed.duration,
          example: t('common:field.durationExample'),
        };
      case 'number':
        return {
          show: (value) => numberWords(format.number, value),
          parse: (text) => typed.number(text, spec),
        };
      case 'percent':
        return {
          show: (value) => numberWords(format.percent, value),
          parse: (text) => typed.number(text, { max: 100, whole: false }),
        };
      case 'date':
        return {
          show: (value) => format.date(typeof value === 'string' ? value : null),
          parse: typed.date,
          example: t('common:field.dateExample'),
        };
      case 'choice': {
        const words = (value: unknown) => (value === null ? '' : t(`choice.${spec.set}.${String(value)}`));
        const empty = { value: '', label: t('common:field.empty') };
        return {
          show: words,
          parse: (text) => ({ value: text === '' ? null : spec.numbers ? Number(text) : text }),
          choices: [
            ...(spec.clearable ? [empty] : []),
            ...spec.values.map((value) => ({ value, label: words(value) })),
          ],
        };
      }
      default:
        return null;
    }
  };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const asNumber = (value: unknown) => (typeof value === 'number' ? value : null);

function numberWords(words: (n: number) => string, value: unknown): string {
  const n = asNumber(value);
  return n === null ? '' : words(n);
}
