import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { codeAndTitles } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { useNarrowedPlans } from './narrowed-plans.tsx';
import { ChangedMark, StatusOfPlan } from './plan-marks.tsx';
import { PlanThing } from './plan-thing.tsx';

type PlanRow = DeskOutput<'plans.list'>[number];

/** The plans: what each is about, where it stands in its approval, and whether it has moved since. */
export function PlansPage() {
  const { t } = useTranslation(['plan', 'plans']);
  const format = useFormat();
  const [{ archived }] = useListState('plans');
  const query = useCall('plans.list', { archived }, { keepPrevious: true });
  const { rows, note } = useNarrowedPlans(query.data);
  const title = (p: PlanRow) => format.text(p.titleEn, p.titleFr);
  const kind = (p: PlanRow) => t(`choice.planKind.${p.kind}`);
  const columns: ListColumn<PlanRow>[] = [
    {
      id: 'code',
      field: 'code',
      opens: true,
      fromWidth: 700,
      header: t('field.plan.code'),
      value: (p) => p.code,
      width: '90px',
    },
    {
      id: 'title',
      field: format.language === 'fr' ? 'titleFr' : 'titleEn',
      opens: true,
      header: t('column.title'),
      value: title,
      width: 'minmax(180px, 2fr)',
    },
    {
      id: 'kind',
      field: 'kind',
      fromWidth: 640,
      header: t('field.plan.kind'),
      value: kind,
      width: 'minmax(140px, 1fr)',
    },
    {
      id: 'status',
      header: t('field.plan.status'),
      value: (p) => t(`choice.planStatus.${p.status}`),
      show: (p) => <StatusOfPlan plan={p} />,
      width: '150px',
    },
    {
      id: 'changed',
      fromWidth: 820,
      header: t('plans:list.changed'),
      value: (p) => p.changesSinceApproval,
      show: (p) => <ChangedMark changes={p.changesSinceApproval} />,
      width: '150px',
    },
    {
      id: 'functions',
      fromWidth: 980,
      header: t('plans:list.functions'),
      value: (p) => p.functionCount,
      width: '90px',
      atEnd: true,
    },
    {
      id: 'reviewOn',
      field: 'reviewOn',
      fromWidth: 560,
      header: t('field.plan.reviewOn'),
      value: (p) => p.reviewOn,
      show: (p) => format.date(p.reviewOn),
      width: '120px',
      atEnd: true,
    },
  ];
  return (
    <RecordPlace
      section="plans"
      kind="plan"
      query={{ ...query, data: rows }}
      note={note}
      columns={columns}
      words={(p) =>
        [p.code, p.titleEn, p.titleFr, kind(p), p.ownerRole?.nameEn, p.ownerRole?.nameFr].join(' ')
      }
      compactCell={(p) => ({
        main: title(p),
        under: [kind(p), t(`choice.planStatus.${p.status}`)].join(' · '),
      })}
      newFields={codeAndTitles}
      thing={(id) => <PlanThing key={id} id={id} />}
    />
  );
}
