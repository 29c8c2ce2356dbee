import { Button, SegmentedControl } from '@mantine/core';
import { IconSitemap } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { layOut } from '../../../domain/dependency-map/layout.ts';
import type { Chain } from '../../../domain/dependency-map/links.ts';
import type { DependencyMap, MapNode } from '../../../domain/dependency-map/map.ts';
import { type MapView, viewOf } from '../../../domain/dependency-map/view.ts';
import { useCall } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type TargetKind, targetKinds, targetOrder } from '../functions/targets.ts';
import { placeOfRecord } from '../record-places.ts';
import classes from './map.module.css';
import { type MapAddress, useMapAddress } from './map-address.ts';
import { MapExport } from './map-export.tsx';
import {
  type FindingMark,
  type MapFacts,
  useChain,
  useFindingMarks,
  useMapFacts,
  useUnitIds,
} from './map-facts.ts';
import { MapFilters } from './map-filters.tsx';
import { MapNotes } from './map-notes.tsx';
import { MapTable } from './map-table.tsx';
import { Panel } from './panel.tsx';
import { Picture } from './picture.tsx';
import { useThingWords } from './thing-words.ts';
import { useAddNeed } from './use-add-need.ts';

/** The dependency map: what every critical function needs, as a picture that is walked by keys, and as a table. */
export function MapPage() {
  const query = useCall('map.get', {});
  return (
    <Shown query={query}>{(map) => (map.nodes.length === 0 ? <NoMap /> : <FilledMap map={map} />)}</Shown>
  );
}

function NoMap() {
  const { t } = useTranslation(['map', 'plan']);
  return (
    <div className={classes.page}>
      <PlaceHeading title={t('plan:section.map')} />
      <EmptyState icon={<IconSitemap size={26} />} title={t('empty.title')} text={t('empty.text')}>
        <Button component={Link} to="/plan/functions">
          {t('empty.functions')}
        </Button>
        <Button component={Link} to="/plan/import" variant="default">
          {t('empty.bring')}
        </Button>
      </EmptyState>
    </div>
  );
}

function FilledMap({ map }: { map: DependencyMap }) {
  const { t } = useTranslation(['map', 'plan']);
  const [address, change] = useMapAddress();
  const facts = useMapFacts(map);
  const marks = useFindingMarks();
  const view = useView(map, address);
  const selected = facts.byId.get(address.selectedId ?? '');
  const chain = useChain(facts.links, selected?.id ?? null);
  const kinds = useMemo(() => new Set(map.nodes.map(({ kind }) => kind)), [map]);
  useSpokenSelection(selected, chain, facts, marks);
  useSpokenFocus(facts.byId.get(address.focusId ?? ''), view);
  const select = (selectedId: string | null) => change({ selectedId });
  const focus = (id: string | null) => change({ focusId: id });

  return (
    <div className={classes.page}>
      <PlaceHeading
        title={t('plan:section.map')}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('view.label')}
              value={address.view}
              data={(['picture', 'table'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
              onChange={(value) => change({ view: value === 'table' ? 'table' : 'picture' })}
            />
            <MapExport map={view} />
          </>
        }
      />
      <MapFilters address={address} change={change} kinds={kinds} />
      <MapNotes view={view} facts={facts} focusId={address.focusId} onLeaveFocus={() => focus(null)} />
      <div className={classes.body}>
        <Shape
          {...{ view, facts, marks, address, chain }}
          selectedId={selected?.id ?? null}
          onSelect={select}
          onFocus={focus}
          onClear={() => change({ text: '', unitId: null, tier: null, hiddenKinds: [], focusId: null })}
        />
        {selected && chain && (
          <Panel
            node={selected}
            facts={facts}
            chain={chain}
            mark={marks.get(selected.id)}
            focused={selected.id === address.focusId}
            onSelect={select}
            onFocus={() => focus(selected.id)}
            onClose={() => select(null)}
          />
        )}
      </div>
    </div>
  );
}

interface ShapeProps {
  view: MapView;
  facts: MapFacts;
  marks: ReadonlyMap<string, FindingMark>;
  address: MapAddress;
  chain: Chain | null;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  onFocus: (id: string | null) => void;
  onClear: () => void;
}

/** The picture, the table, or that nothing fits. */
function Shape({ view, facts, marks, address, chain, selectedId, onSelect, onFocus, onClear }: ShapeProps) {
  const { t } = useTranslation('map');
  const navigate = useNavigate();
  const layout = useMemo(() => layOut(view), [view]);
  const connect = useConnect(facts);
  if (view.nodes.length === 0) {
    return (
      <div className={classes.table}>
        <EmptyState title={t('nothing.title')} text={t('nothing.text')}>
          <Button onClick={onClear}>{t('filter.clear')}</Button>
        </EmptyState>
      </div>
    );
  }
  if (address.view === 'table') {
    return <MapTable edges={view.edges} facts={facts} selectedId={selectedId} onSelect={onSelect} />;
  }
  return (
    <Picture
      {...{ layout, facts, marks, selectedId, chain, onSelect, onFocus }}
      onOpen={({ kind, id }) => void navigate(placeOfRecord(kind, id) ?? '/plan')}
      onLeave={() => address.focusId !== null && onFocus(null)}
      onConnect={(from, to) => void connect(from, to)}
    />
  );
}

function useView(map: DependencyMap, address: MapAddress): MapView {
  const { focusId, tier, text } = address;
  const unitIds = useUnitIds(address.unitId);
  const hidden = address.hiddenKinds.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the kinds are compared by what they say
  return useMemo(
    () => viewOf(map, { focusId, tier, text, unitIds, hiddenKinds: address.hiddenKinds }),
    [map, focusId, tier, text, unitIds, hidden],
  );
}

/** A line drawn from a function to what it needs is stored at once; the notice undoes it. */
function useConnect({ byId }: MapFacts): (from: string, to: string) => Promise<void> {
  const { t } = useTranslation('map');
  const add = useAddNeed();
  return async (fromId, toId) => {
    const [from, target] = [byId.get(fromId), byId.get(toId)];
    if (!from || !target || fromId === toId) return;
    if (from.kind !== 'criticalFunction') return showNotice({ text: t('add.onlyFunctions') });
    const isTarget = (kind: TargetKind) => targetKinds[kind].kind === target.kind;
    const targetKind = targetOrder.find(isTarget);
    if (!targetKind) return;
    const refused = await add({ from, target, targetKind, neededBackMinutes: null });
    if (refused !== null) showNotice({ tone: 'bad', text: refused });
  };
}

/** Says what was come to, and how far its chain goes. */
function useSpokenSelection(
  selected: MapNode | undefined,
  chain: Chain | null,
  facts: MapFacts,
  marks: ReadonlyMap<string, FindingMark>,
): void {
  const words = useThingWords(facts, marks);
  const id = selected?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is said, and nothing else
  useEffect(() => {
    if (selected && chain) announce(`${words.of(selected)}. ${words.chain(chain)}`);
  }, [id]);
}

/** Says that only a chain is shown, or everything again. */
function useSpokenFocus(focus: MapNode | undefined, view: MapView): void {
  const { t } = useTranslation('map');
  const format = useFormat();
  const was = useRef(focus?.id);
  useEffect(() => {
    if (was.current === focus?.id) return;
    was.current = focus?.id;
    const shown = t('count', { count: view.nodes.length });
    announce(
      focus ? t('said.focused', { name: format.codeAndName(focus), shown }) : t('said.left', { shown }),
    );
  }, [focus, view, t, format]);
}
