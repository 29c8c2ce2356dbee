import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { DelegationState } from './delegation-state.tsx';

/** One delegation of authority: what may be done, from whom to whom, when it begins, and what it does not reach. */
export function DelegationThing({ id }: { id: string }) {
  const { t } = useTranslation('resources');
  const format = useFormat();
  const query = useCall('delegations.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'delegation', record } as const;
        return (
          <ThingFrame
            kind="delegation"
            record={record}
            title={format.text(record.authorityEn, record.authorityFr)}
            code=""
            marks={
              <>
                <DelegationState delegation={record} />
                {record.instrument === '' && (
                  <StatusMark tone="warn">{t('delegation.noInstrument')}</StatusMark>
                )}
              </>
            }
            listAt="/plan/delegations"
          >
            <Section title={t('delegation.what')}>
              <Pair>
                <RecordField {...shared} field="authorityEn" stacked />
                <RecordField {...shared} field="authorityFr" stacked />
                <RecordField {...shared} field="fromRoleId" chosen={record.fromRole} />
                <RecordField
                  {...shared}
                  field="toRoleId"
                  chosen={record.toRole}
                  without={[record.fromRoleId]}
                />
              </Pair>
            </Section>
            <Section title={t('delegation.when')}>
              <Pair>
                <RecordField {...shared} field="triggerEn" stacked />
                <RecordField {...shared} field="triggerFr" stacked />
                <RecordField {...shared} field="limitsEn" stacked />
                <RecordField {...shared} field="limitsFr" stacked />
              </Pair>
            </Section>
            <Section title={t('delegation.paper')}>
              <RecordField {...shared} field="instrument" />
              <Pair>
                <RecordField {...shared} field="effectiveOn" />
                <RecordField {...shared} field="expiresOn" />
              </Pair>
            </Section>
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
