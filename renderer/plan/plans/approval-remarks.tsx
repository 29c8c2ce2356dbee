import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings.ts';
import { useCall } from '../../desk.ts';
import type { PlanDetail } from './plan.ts';

/** What an approver should know before the approval, none of which stands in its way. */
export function ApprovalRemarks({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  const { settings } = useSettings();
  const functionIds = plan.functions.map((f) => f.id);
  const counts = useCall('findings.counts', { severity: 'critical', unsettled: true, functionIds });
  const { open = 0, task = 0 } = counts.data?.bySeverity.critical ?? {};
  const submitted = plan.steps.findLast((step) => step.kind === 'submitted');
  const remarks = [
    open + task > 0 && t('remark.critical', { count: open + task }),
    submitted && submitted.by === settings.author && t('remark.own', { name: submitted.by }),
  ].filter((remark) => typeof remark === 'string');
  if (remarks.length === 0) return null;
  return (
    <Alert color="yellow" role="status" p="xs">
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </Alert>
  );
}
