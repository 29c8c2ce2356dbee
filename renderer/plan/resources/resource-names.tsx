import { useTranslation } from 'react-i18next';
import type { FieldsOf } from '../../../domain/record/record-schema.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { RecordField } from '../record-field.tsx';

type ResourceKind = 'application' | 'supplier' | 'equipment' | 'vitalRecord';

interface ResourceNamesProps<K extends ResourceKind> {
  kind: K;
  record: { id: string; archivedAt: string | null } & FieldsOf<K>;
}

/** What every resource is called, and its description. */
export function ResourceNames<K extends ResourceKind>({ kind, record }: ResourceNamesProps<K>) {
  const { t } = useTranslation('plan');
  const shared = { kind, record };
  return (
    <Section title={t('function.names')}>
      <Pair>
        <RecordField {...shared} field="code" />
        <div />
        <RecordField {...shared} field="nameEn" />
        <RecordField {...shared} field="nameFr" />
        <RecordField {...shared} field="descriptionEn" />
        <RecordField {...shared} field="descriptionFr" />
      </Pair>
    </Section>
  );
}
