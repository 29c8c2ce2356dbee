import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { NarrowedNote } from '../narrowed-note.tsx';

type PlanRow = DeskOutput<'plans.list'>[number];

/** The plans that a number of the overview counts, by the address: `?status=approved`, or `?status=inUse` for all but retired ones. */
export function useNarrowedPlans(rows: PlanRow[] | undefined): {
  rows: PlanRow[] | undefined;
  note: ReactNode;
} {
  const { t } = useTranslation('plan');
  const [params, setParams] = useSearchParams();
  const status = (['approved', 'inUse'] as const).find((each) => each === params.get('status'));
  if (status === undefined) return { rows, note: null };
  const what = t(`narrowed.${status}`);
  return {
    rows: rows?.filter((plan) =>
      status === 'approved' ? plan.status === status : plan.status !== 'retired',
    ),
    note: <NarrowedNote words={t('narrowed.only', { what })} onShowAll={() => setParams({})} />,
  };
}
