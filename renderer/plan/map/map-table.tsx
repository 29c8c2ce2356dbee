import { useTranslation } from 'react-i18next';
import type { MapEdge, MapNode } from '../../../domain/dependency-map/map.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { MeetsNeed } from '../functions/meets-need.tsx';
import classes from './map.module.css';
import type { MapFacts } from './map-facts.ts';

interface MapTableProps {
  edges: readonly MapEdge[];
  facts: MapFacts;
  selectedId: string | null;
  /** What a row is about: the thing that needs. */
  onSelect: (id: string) => void;
}

interface Row extends MapEdge {
  start: MapNode;
  end: MapNode;
}

/** The same dependencies as a table: everything that the picture says, without it. */
export function MapTable({ edges, facts, selectedId, onSelect }: MapTableProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const columns = useColumns();
  const rows = edges.flatMap((edge): Row[] => {
    const [start, end] = [facts.byId.get(edge.from), facts.byId.get(edge.to)];
    return start && end ? [{ ...edge, start, end }] : [];
  });
  return (
    <div className={classes.table}>
      <RecordList
        name="map"
        label={t('table.label')}
        rows={rows}
        columns={columns}
        words={({ start, end }) =>
          [start, end].map((node) => `${node.code} ${node.nameEn} ${node.nameFr}`).join(' ')
        }
        compactCell={({ start, end }) => ({
          main: format.codeAndName(end),
          under: format.codeAndName(start),
        })}
        selectedId={rows.find(({ from }) => from === selectedId)?.id}
        onOpen={(id) => {
          const row = rows.find((r) => r.id === id);
          if (row) onSelect(row.from);
        }}
        empty={<EmptyState title={t('table.none')} text={t('table.noneText')} />}
      />
    </div>
  );
}

function useColumns(): ListColumn<Row>[] {
  const { t } = useTranslation(['map', 'plan']);
  const format = useFormat();
  const order = { late: 0, unknown: 1, met: 2 } as const;
  return [
    {
      id: 'from',
      header: t('column.from'),
      value: ({ start }) => format.codeAndName(start),
      width: 'minmax(150px, 1.5fr)',
    },
    {
      id: 'kind',
      header: t('column.kind'),
      value: ({ end }) => t(`kind.${end.kind}`),
      fromWidth: 620,
      width: '128px',
    },
    {
      id: 'needs',
      header: t('column.needs'),
      value: ({ end }) => format.codeAndName(end),
      width: 'minmax(150px, 1.5fr)',
    },
    {
      id: 'within',
      header: t('column.within'),
      value: ({ neededBackMinutes }) => neededBackMinutes,
      show: ({ neededBackMinutes, neededByRto }) => {
        const time = format.duration(neededBackMinutes);
        return neededByRto ? t('plan:needs.byRto', { time }) : time;
      },
      width: '112px',
      atEnd: true,
    },
    {
      id: 'back',
      header: t('column.back'),
      value: ({ end }) => end.backMinutes,
      show: ({ end }) => format.duration(end.backMinutes),
      fromWidth: 520,
      width: '104px',
      atEnd: true,
    },
    {
      id: 'met',
      header: t('column.met'),
      value: ({ state }) => order[state],
      show: (row) => <Met row={row} />,
      width: 'minmax(152px, 1fr)',
    },
  ];
}

function Met({ row }: { row: Row }) {
  const { t } = useTranslation('map');
  if (row.link !== 'needs') return t(`link.${row.link}`);
  if (row.state === 'unknown') return t('state.unknown');
  const { neededBackMinutes, bridgedMinutes, end } = row;
  return (
    <MeetsNeed
      needMinutes={neededBackMinutes}
      canMinutes={end.backMinutes}
      bridgedMinutes={bridgedMinutes}
      short
    />
  );
}
