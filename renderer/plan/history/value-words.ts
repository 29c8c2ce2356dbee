import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../domain/record/record-kind.ts';
import { call, type DeskOutput } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { fieldSpec } from '../field-specs.ts';

type RecordChange = DeskOutput<'records.history'>[number];

/** What the records that the changes refer to are called now, by id. */
export function useNamesInHistory(changes: RecordChange[]): Map<string, string> {
  const format = useFormat();
  const kinds = new Set<RecordKind>();
  for (const { kind, fields } of changes) {
    for (const { field, before, after } of fields) {
      const spec = fieldSpec(kind, field);
      if (spec?.type === 'reference' && (before !== null || after !== null)) kinds.add(spec.kind);
    }
  }
  return useQueries({
    queries: [...kinds].map((kind) => ({
      queryKey: ['records.options', { kind }],
      queryFn: () => call('records.options', { kind }),
    })),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data ?? []).map((o) => [o.id, format.codeAndName(o)] as const))),
  });
}

/** A value as a reader would say it. */
export function useValueWords(
  names: Map<string, string>,
): (kind: RecordKind, field: string, value: unknown) => string {
  const { t } = useTranslation(['plan', 'common']);
  const format = useFormat();
  return (kind, field, value) => {
    if (value === null || value === undefined || value === '') return '';
    if (field === 'archivedAt') return typeof value === 'string' ? format.dateTime(value) : '';
    const spec = fieldSpec(kind, field);
    if (Array.isArray(value)) return listWords(value);
    if (spec?.type === 'duration' && typeof value === 'number') return format.duration(value);
    if (spec?.type === 'percent' && typeof value === 'number') return format.percent(value);
    if (spec?.type === 'date' && typeof value === 'string') return format.date(value);
    if (spec?.type === 'known' && typeof value === 'string' && spec.values.includes(value))
      return t(`choice.${spec.set}.${value}`);
    if (spec?.type === 'choice') return t(`choice.${spec.set}.${String(value)}`);
    if (spec?.type === 'reference') return names.get(String(value)) ?? t('history.gone');
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
    if (typeof value === 'number') return format.number(value);
    return typeof value === 'string' ? value : listWords(Object.values(value));
  };

  function listWords(values: unknown[]): string {
    const words = values.map((v) => {
      if (typeof v === 'object' && v !== null) return Object.values(v).filter(Boolean).join(' ');
      return names.get(String(v)) ?? String(v);
    });
    return words.filter(Boolean).join('\n');
  }
}
