import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { CompareVersions } from './compare-versions.tsx';
import type { PlanDetail } from './plan.ts';
import { useCompared, useReading } from './plan-address.ts';
import { ReadPlan } from './read-plan.tsx';

/** The versions that were approved, each kept whole: to be read, and to be compared. */
export function PlanVersions({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { data: organisation } = useCall('organisation.get', {});
  const reading = useReading();
  const comparing = useCompared();
  return (
    <Section
      title={t('versions.title')}
      count={plan.versions.length}
      actions={
        <Button variant="subtle" size="compact-sm" onClick={() => reading.open(null)}>
          {t('versions.readNow')}
        </Button>
      }
    >
      {plan.versions.length === 0 ? (
        <p className={parts.none}>{t('versions.none')}</p>
      ) : (
        <table className={parts.table}>
          <thead>
            <tr>
              <th>{t('versions.version')}</th>
              <th>{t('versions.approved')}</th>
              <th>{t('versions.by')}</th>
              <th className={parts.act}>{t('versions.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.versions.map(({ version, approvedAt, approvedBy }) => (
              <tr key={version}>
                <td>{version}</td>
                <td>{format.dateTime(approvedAt, organisation?.timeZone)}</td>
                <td>{approverOf(plan, version) ?? approvedBy}</td>
                <td className={parts.act}>
                  <Button variant="subtle" size="compact-sm" onClick={() => reading.open(version)}>
                    {t('versions.read', { version })}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => comparing.compare({ before: version, after: null })}
                  >
                    {t('versions.compare')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reading.reading !== undefined && (
        <ReadPlan plan={plan} version={reading.reading} onClose={reading.close} />
      )}
      {comparing.compared && (
        <CompareVersions
          plan={plan}
          compared={comparing.compared}
          onChange={(next) => comparing.compare(next, { replace: true })}
          onClose={comparing.close}
        />
      )}
    </Section>
  );
}

/** "Dana Fox, Director": the person, and as whom. */
function approverOf({ steps }: PlanDetail, version: number): string | undefined {
  const step = steps.find((each) => each.kind === 'approved' && each.version === version);
  return step && [step.by, step.roleName].filter(Boolean).join(', ');
}
