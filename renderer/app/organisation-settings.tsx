import { useTranslation } from 'react-i18next';
import { useCall } from '../desk.ts';
import { AnalysisSettings } from '../plan/functions/settings/analysis-settings.tsx';
import { RecordField } from '../plan/record-field.tsx';
import { Shown } from '../ui/shown.tsx';

const fields = ['nameEn', 'nameFr', 'timeZone', 'paper', 'hotline', 'bridge'] as const;

/** What documents and activations say of the organisation that the workspace belongs to, and how it analyses impact. */
export function OrganisationSettings() {
  const { t } = useTranslation('pack');
  const organisation = useCall('organisation.get', {});
  return (
    <Shown query={organisation}>
      {(record) => (
        <>
          {fields.map((field) => (
            <RecordField key={field} kind="organisation" record={record} field={field} />
          ))}
          <RecordField
            kind="organisation"
            record={record}
            field="packIntervalDays"
            hint={t('state.intervalHint')}
          />
          <AnalysisSettings record={record} />
        </>
      )}
    </Shown>
  );
}
