import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useKindName } from '../document-name.ts';
import classes from './approvals.module.css';
import { type Policy, PolicyDialog } from './policy-dialog.tsx';

/** Who approves documents of each kind, in order, and what a new one starts with. */
export function ApprovalsPage() {
  const { t } = useTranslation('approvals');
  const policies = useCall('documents.policies', {});
  const [changing, setChanging] = useState<Policy | null>(null);
  return (
    <div className={classes.page}>
      <PlaceHeading title={t('title')} />
      <p className={classes.intro}>{t('intro')}</p>
      <Shown query={policies}>{(rows) => <PolicyTable rows={rows} onChange={setChanging} />}</Shown>
      {changing && <PolicyDialog policy={changing} onClose={() => setChanging(null)} />}
    </div>
  );
}

function PolicyTable({ rows, onChange }: { rows: Policy[]; onChange: (policy: Policy) => void }) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const kindName = useKindName();
  const audiences = useCall('records.options', { kind: 'audience' }).data ?? [];
  const sorted = [...rows].sort((a, b) => kindName(a.kind).localeCompare(kindName(b.kind), format.language));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t('kind')}</th>
          <th>{t('approvers')}</th>
          <th>{t('audience')}</th>
          <th>{t('nextUpdate')}</th>
          <th>
            <VisuallyHidden>{t('change')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((policy) => {
          const { kind, recordId, approvers, audienceId, nextUpdateMinutes } = policy;
          const audience = audiences.find(({ id }) => id === audienceId);
          return (
            <tr key={kind}>
              <th scope="row">{kindName(kind)}</th>
              <td>
                {approvers.length === 0 ? (
                  <span className={classes.soft}>{t('nobody')}</span>
                ) : (
                  approvers.map((role) => format.name(role)).join(' → ')
                )}
                {recordId === null && approvers.length > 0 && (
                  <span className={classes.usual}>{t('usual')}</span>
                )}
              </td>
              <td>{audience && format.name(audience)}</td>
              <td>{format.duration(nextUpdateMinutes)}</td>
              <td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('changeNamed', { kind: kindName(kind) })}
                  onClick={() => onChange(policy)}
                >
                  {t('change')}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
