import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

const views = ['list', 'month', 'week'] as const;
export type PlanView = (typeof views)[number];

/** How the plan is looked at: part of the address, so that back and forward find it. */
export function viewOf(params: URLSearchParams): PlanView {
  return views.find((view) => view === params.get('view')) ?? 'list';
}

/** List, month or week. */
export function ViewSwitch() {
  const { t } = useTranslation('communications');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('view.label')}
      value={viewOf(params)}
      data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
      onChange={(value) =>
        void navigate(`/publish/communications${value === 'list' ? '' : `?view=${value}`}`, {
          state: { keepFocus: true },
        })
      }
    />
  );
}
