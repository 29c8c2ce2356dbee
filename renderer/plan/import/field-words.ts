import { useTranslation } from 'react-i18next';
import { type FieldValue, fieldOf, type ImportSubject, isEmpty } from '../../../domain/import/subject.ts';
import { useFormat } from '../../ui/use-format.ts';

/** How fields of lists are called, and how their values are shown, in the chosen language. */
export function useFieldWords() {
  const { t } = useTranslation('imports');
  const format = useFormat();

  function one(subject: ImportSubject, field: string, value: string | number): string {
    const kind = fieldOf(subject, field)?.kind;
    if (typeof value === 'number') {
      if (kind === 'duration') return format.duration(value);
      return kind === 'percent' ? format.percent(value) : format.number(value);
    }
    if (kind === 'date' || field === 'verifiedOn') return format.date(value);
    if (kind === 'group')
      return value.startsWith('unit:') ? value.slice('unit:'.length) : t(`values.group.${value}`);
    if (kind === 'targetKind') return t(`values.target.${value}`);
    if (kind === 'picketStance' || kind === 'medium') return t(`values.${kind}.${value}`);
    if (kind === 'supplierContacts') return value.replace(/^\w+/, (way) => t(`values.contact.${way}`));
    return kind === 'languages' ? value.toUpperCase() : value;
  }

  return {
    label: (subject: ImportSubject, field: string) => t(`fields.${subject}.${field}`),
    value: (subject: ImportSubject, field: string, value: FieldValue, title?: string): string => {
      if (isEmpty(value) || value === null) return t('check.empty');
      if (Array.isArray(value)) return value.map((v: string) => one(subject, field, v)).join(', ');
      const words = typeof value === 'string' || typeof value === 'number' ? one(subject, field, value) : '';
      return title === undefined ? words : `${title} (${words})`;
    },
  };
}

/** The letters of a column as a spreadsheet has them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
