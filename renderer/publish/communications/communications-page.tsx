import { useParams, useSearchParams } from 'react-router';
import { useCall } from '../../desk.ts';
import { ListedThing } from '../../plan/listed-thing.tsx';
import { titlesOnly } from '../../plan/new-record-fields.ts';
import { RecordPlace } from '../../plan/record-place.tsx';
import { useListState } from '../../ui/list/list-state.ts';
import { useKindName } from '../document-name.ts';
import { CalendarPage } from './calendar-page.tsx';
import { useDated } from './communication.ts';
import { useCommunicationColumns } from './communication-columns.tsx';
import { CommunicationThing } from './communication-thing.tsx';
import { useCommunicationWords } from './communication-words.ts';
import { ExportPlan } from './export-plan.tsx';
import { ShippedPlans } from './shipped-plans.tsx';
import { ViewSwitch, viewOf } from './view-switch.tsx';

/** The communication plan: what is said to whom, through what and when, as a list or on a calendar. */
export function CommunicationsPage() {
  const { id } = useParams();
  const [params] = useSearchParams();
  const view = viewOf(params);
  return id === undefined && view !== 'list' ? <CalendarPage view={view} /> : <CommunicationList />;
}

function CommunicationList() {
  const [{ archived }] = useListState('communications');
  const plan = useCall('communications.list', { archived }, { keepPrevious: true });
  const others = useCall('communications.list', { archived: !archived });
  const runs = plan.data?.runs ?? [];
  const dated = useDated(runs);
  const words = useCommunicationWords();
  const kindName = useKindName();
  const columns = useCommunicationColumns(dated);
  return (
    <RecordPlace
      section="communications"
      at="/publish/communications"
      kind="communication"
      query={{ ...plan, data: plan.data?.communications }}
      columns={columns}
      words={(line) =>
        [
          ...[line.titleEn, line.titleFr, line.messageEn, line.messageFr, line.audience?.nameEn],
          ...[line.audience?.nameFr, line.ownerRole?.nameEn, line.ownerRole?.nameFr],
          line.documentKind && kindName(line.documentKind),
        ].join(' ')
      }
      compactCell={(line) => ({
        main: words.title(line),
        under: columns.find(({ id }) => id === 'state')?.show?.(line),
      })}
      newFields={titlesOnly}
      actions={
        <>
          <ViewSwitch />
          {(plan.data?.communications.length ?? 0) > 0 && (
            <>
              <ShippedPlans size="xs" />
              <ExportPlan />
            </>
          )}
        </>
      }
      emptyActions={<ShippedPlans />}
      thing={(id, rows) => (
        <ListedThing key={id} id={id} rows={rows} others={{ ...others, data: others.data?.communications }}>
          {(line) => <CommunicationThing line={line} dated={dated(line)} />}
        </ListedThing>
      )}
    />
  );
}
