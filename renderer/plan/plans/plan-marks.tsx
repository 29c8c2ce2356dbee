import { useTranslation } from 'react-i18next';
import type { PlanStatus } from '../../../domain/plans/schema.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';

const tones: Record<PlanStatus, Tone> = {
  draft: 'plain',
  inReview: 'accent',
  approved: 'good',
  retired: 'plain',
};

/** "Approved · 2": the state in words, and the version that was approved last. */
export function StatusOfPlan({ plan }: { plan: { status: PlanStatus; version: number } }) {
  const { t } = useTranslation(['plan', 'plans']);
  return (
    <StatusMark tone={tones[plan.status]}>
      {t(`choice.planStatus.${plan.status}`)}
      {plan.version > 0 && ` · ${t('plans:version', { version: plan.version })}`}
    </StatusMark>
  );
}

/** How far a plan has moved from what was approved; nothing where nothing was. */
export function ChangedMark({ changes }: { changes: number | null }) {
  const { t } = useTranslation('plans');
  if (changes === null || changes === 0) return null;
  return <StatusMark tone="warn">{t('list.changes', { count: changes })}</StatusMark>;
}
