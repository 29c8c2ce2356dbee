import { useTranslation } from 'react-i18next';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useKindName } from '../document-name.ts';
import { type DatedCommunication, type ListedCommunication, mostPressing } from './communication.ts';
import { stateTones, useCommunicationWords } from './communication-words.ts';

type Column = ListColumn<ListedCommunication>;

/** What the list of the communication plan shows of each line. */
export function useCommunicationColumns(
  datedOf: (line: ListedCommunication) => DatedCommunication[],
): Column[] {
  const { t } = useTranslation(['communications', 'plan']);
  const format = useFormat();
  const words = useCommunicationWords();
  const kindName = useKindName();
  const field = (name: string) => t(`plan:field.communication.${name}`);
  const pressing = (line: ListedCommunication) => mostPressing(datedOf(line));
  const when: Column[] = [
    {
      id: 'planned',
      header: t('column.planned'),
      value: (line) => plannedOrder(line),
      show: (line) => words.planned(line, pressing(line)?.timeZone ?? 'UTC'),
      text: (line) => words.planned(line, pressing(line)?.timeZone ?? 'UTC'),
      width: '170px',
    },
    {
      id: 'state',
      header: t('column.state'),
      value: (line) => pressing(line)?.time.dueAt ?? null,
      show: (line) => <StateMark dated={pressing(line)} />,
      text: (line) => stateText(pressing(line)),
      width: '170px',
    },
  ];
  const stateText = (dated: DatedCommunication | undefined) => (dated ? words.state(dated) : '');
  return [
    {
      id: 'title',
      header: t('plan:kind.communication'),
      opens: true,
      field: format.language === 'fr' ? 'titleFr' : 'titleEn',
      value: (line) => words.title(line),
      width: 'minmax(200px, 2.4fr)',
    },
    ...when,
    {
      id: 'audience',
      header: field('audienceId'),
      value: (line) => (line.audience ? format.name(line.audience) : null),
    },
    {
      id: 'product',
      header: t('column.product'),
      value: (line) =>
        line.documentKind ? kindName(line.documentKind) : t(`plan:choice.communicationKind.${line.kind}`),
    },
    {
      id: 'channel',
      field: 'channel',
      header: field('channel'),
      value: (line) => t(`plan:choice.channel.${line.channel}`),
      width: '110px',
      fromWidth: 1100,
    },
    {
      id: 'owner',
      header: field('ownerRoleId'),
      value: (line) => (line.ownerRole ? format.name(line.ownerRole) : null),
      fromWidth: 1000,
    },
  ];
}

const anchors = ['calendar', 'I', 'S', 'T'];
const halfYears = 1_000_000;

/** By the calendar first, then by anchor and offset: T − 10 days stands before T + 1 h. */
function plannedOrder({ anchor, offsetMinutes, dueAt }: ListedCommunication): string {
  if (anchor === 'calendar') return `0 ${dueAt ?? '9'}`;
  return `${anchors.indexOf(anchor)} ${String((offsetMinutes ?? 0) + halfYears).padStart(8, '0')}`;
}

/** How a line stands at the time that asks most, in words. */
export function StateMark({ dated }: { dated: DatedCommunication | undefined }) {
  const words = useCommunicationWords();
  if (!dated) return null;
  return <StatusMark tone={stateTones[dated.state]}>{words.state(dated)}</StatusMark>;
}
