import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { NeededBy } from '../functions/needed-by.tsx';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';

/** One application: what it can really do, and the functions that count on it. */
export function ApplicationThing({ id }: { id: string }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const query = useCall('applications.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'application', record } as const;
        return (
          <ThingFrame
            kind="application"
            record={record}
            title={format.name(record)}
            code={record.code}
            listAt="/plan/applications"
          >
            <Section title={t('application.capability')}>
              <Pair>
                <RecordField {...shared} field="rtoMinutes" />
                <RecordField {...shared} field="lastTestedOn" />
                <RecordField {...shared} field="rpoMinutes" />
                <RecordField {...shared} field="ownerRoleId" chosen={record.ownerRole} />
              </Pair>
            </Section>
            <NeededBy rows={record.neededBy} capability={record.rtoMinutes} />
            <Section title={t('function.names')}>
              <Pair>
                <RecordField {...shared} field="code" />
                <div />
                <RecordField {...shared} field="nameEn" />
                <RecordField {...shared} field="nameFr" />
              </Pair>
              <RecordField {...shared} field="description" />
            </Section>
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
