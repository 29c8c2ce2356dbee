import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { MeetsNeed } from '../functions/meets-need.tsx';
import parts from '../parts.module.css';
import { RecordField } from '../record-field.tsx';
import { ExpiryMark } from '../resources/expiry-mark.tsx';
import { NamedList } from '../resources/named-list.tsx';
import { NeededByFunctions } from '../resources/needed-by-functions.tsx';
import { ResourceNames } from '../resources/resource-names.tsx';
import { TightestMark } from '../resources/tightest-mark.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { SupplierContacts } from './supplier-contacts.tsx';

type SupplierDetail = DeskOutput<'suppliers.get'>;

/** One supplier: how to reach it, what it can do, its contract, who counts on it. */
export function SupplierThing({ id }: { id: string }) {
  const { t } = useTranslation(['resources', 'plan']);
  const format = useFormat();
  const query = useCall('suppliers.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'supplier', record } as const;
        return (
          <ThingFrame
            kind="supplier"
            record={record}
            title={format.name(record)}
            code={record.code}
            marks={
              <>
                <TightestMark rows={record.neededBy} canMinutes={record.rtoMinutes} />
                <ExpiryMark on={record.contractExpiresOn} />
              </>
            }
            listAt="/plan/suppliers"
          >
            <SupplierContacts supplier={record} />
            <Section title={t('capability')}>
              <Pair>
                <RecordField {...shared} field="rtoMinutes" />
                <RecordField {...shared} field="lastTestedOn" />
                <RecordField {...shared} field="picketStance" />
                <RecordField
                  {...shared}
                  field="alternateSupplierId"
                  chosen={record.alternate}
                  without={[record.id]}
                />
              </Pair>
              <NamedList label={t('alternateFor')} kind="supplier" records={record.alternateFor} />
            </Section>
            <Section title={t('contract')}>
              <Pair>
                <RecordField {...shared} field="contractNumber" />
                <RecordField {...shared} field="contractExpiresOn" />
                <RecordField {...shared} field="ownerRoleId" chosen={record.ownerRole} />
              </Pair>
            </Section>
            <NeededByFunctions rows={record.neededBy} canMinutes={record.rtoMinutes} />
            {record.provides.length > 0 && <Provides record={record} />}
            <ResourceNames kind="supplier" record={record} />
          </ThingFrame>
        );
      }}
    </Shown>
  );
}

/** Applications that would go with the supplier, and how soon functions need them. */
function Provides({ record }: { record: SupplierDetail }) {
  const { t } = useTranslation(['resources', 'plan']);
  const format = useFormat();
  return (
    <Section title={t('provides')} count={record.provides.length}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th>{t('plan:kind.application')}</th>
            <th>{t('plan:application.usedBy')}</th>
            <th>{t('plan:application.tightest')}</th>
            <th>{t('plan:needs.met')}</th>
          </tr>
        </thead>
        <tbody>
          {record.provides.map((application) => (
            <tr key={application.id}>
              <td>
                <Link to={`/plan/applications/${application.id}`} className={parts.link}>
                  {format.codeAndName(application)}
                </Link>
              </td>
              <td>{format.number(application.dependencyCount)}</td>
              <td>{format.duration(application.tightestNeedMinutes)}</td>
              <td>
                {application.dependencyCount > 0 && (
                  <MeetsNeed
                    needMinutes={application.tightestNeedMinutes}
                    canMinutes={application.rtoMinutes}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
