import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ActionStatus } from '../learning/action-status.tsx';
import { titlesOnly } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { CorrectiveActionThing } from './corrective-action-thing.tsx';

type Action = DeskOutput<'correctiveActions.list'>[number];

/** What is to be put right after activations and exercises, until it is. */
export function CorrectiveActionsPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('correctiveActions');
  const query = useCall('correctiveActions.list', { archived }, { keepPrevious: true });
  const title = (a: Action) => format.text(a.titleEn, a.titleFr);
  const columns: ListColumn<Action>[] = [
    {
      id: 'title',
      header: t('kind.correctiveAction'),
      value: title,
      width: 'minmax(220px, 2.4fr)',
      opens: true,
    },
    {
      id: 'owner',
      header: t('field.correctiveAction.ownerRoleId'),
      value: (a) => (a.ownerRole ? format.name(a.ownerRole) : null),
    },
    {
      id: 'function',
      header: t('field.correctiveAction.functionId'),
      value: (a) => (a.criticalFunction ? format.codeAndName(a.criticalFunction) : null),
      fromWidth: 1000,
    },
    {
      id: 'activation',
      header: t('field.correctiveAction.activationId'),
      value: (a) => (a.activation ? format.text(a.activation.titleEn, a.activation.titleFr) : null),
      fromWidth: 1250,
    },
    {
      id: 'status',
      header: t('field.correctiveAction.status'),
      value: (a) => `${a.status === 'open' ? 0 : 1} ${a.dueOn ?? '9'}`,
      show: (a) => <ActionStatus action={a} />,
      width: '200px',
    },
  ];
  return (
    <RecordPlace
      section="correctiveActions"
      kind="correctiveAction"
      query={query}
      columns={columns}
      words={(a) =>
        [a.titleEn, a.titleFr, a.textEn, a.textFr, a.ownerRole?.nameEn, a.ownerRole?.nameFr].join(' ')
      }
      compactCell={(a) => ({ main: title(a), under: a.ownerRole ? format.name(a.ownerRole) : '' })}
      newFields={titlesOnly}
      thing={(id) => <CorrectiveActionThing key={id} id={id} />}
    />
  );
}
