import '@xyflow/react/dist/base.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import {
  type Connection,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  type Viewport,
} from '@xyflow/react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chain } from '../../../domain/dependency-map/links.ts';
import { type MapLayout, mapSizes, type PlacedNode } from '../../../domain/dependency-map/placed.ts';
import { kindLooks } from '../../../domain/dependency-map/shapes.ts';
import { hasCommandKey } from '../../ui/keys.tsx';
import { Arrows } from './arrows.tsx';
import { useKindColours } from './kind-colours.ts';
import type { FindingMark, MapFacts } from './map-facts.ts';
import classes from './picture.module.css';
import { Thing, type ThingNode, type Tone, thingId } from './thing-node.tsx';
import { useThingWords } from './thing-words.ts';
import { walk, walks } from './walk.ts';

interface PictureProps {
  layout: MapLayout;
  facts: MapFacts;
  marks: ReadonlyMap<string, FindingMark>;
  selectedId: string | null;
  chain: Chain | null;
  onSelect: (id: string | null) => void;
  onOpen: (node: PlacedNode) => void;
  onFocus: (id: string) => void;
  /** Escape: leaves the focus when nothing is selected. */
  onLeave: () => void;
  /** A line was drawn from one thing to another. */
  onConnect: (from: string, to: string) => void;
}

const nodeTypes = { thing: Thing };
/** Room around the whole picture: for what stands in its corners. */
const padding = { top: '26px', right: '24px', bottom: '56px', left: '24px' } as const;

/** The map as a picture: pan, zoom, and the arrow keys walk along the chain. The panel and the table say the same in words. */
export function Picture(props: PictureProps) {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  );
}

function Flow(props: PictureProps) {
  const { layout, facts, selectedId, chain, onSelect, onOpen, onConnect } = props;
  const { t } = useTranslation('map');
  const nodes = useThingNodes(props);
  const zoom = useStore(({ transform }) => zoomName(transform[2]));
  const chainEdges = useMemo(() => edgesOf(layout, selectedId, chain), [layout, selectedId, chain]);
  const isPart = useStore(
    ({ transform, width, height }) =>
      layout.width * transform[2] > width || layout.height * transform[2] > height,
  );
  const onKeyDown = usePictureKeys(props);
  useCamera(layout, selectedId);
  const isThere = layout.nodes.some(({ id }) => id === selectedId);
  return (
    <div className={classes.picture} data-zoom={zoom}>
      <ReactFlow
        className={classes.flow}
        nodes={nodes}
        edges={[]}
        nodeTypes={nodeTypes}
        minZoom={0.08}
        maxZoom={2}
        nodesDraggable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        proOptions={{ hideAttribution: true }}
        onNodeClick={(_, { id }) => onSelect(id)}
        onNodeDoubleClick={(_, { data }) => onOpen(data.node)}
        onPaneClick={() => onSelect(null)}
        onConnect={({ source, target }: Connection) => onConnect(source, target)}
        tabIndex={0}
        aria-label={t('map.label')}
        aria-description={t('map.keys')}
        aria-activedescendant={isThere && selectedId !== null ? thingId(selectedId) : undefined}
        onKeyDown={onKeyDown}
      >
        <Arrows layout={layout} facts={facts} chainEdges={chainEdges} far={zoom === 'far'} />
        {isPart && (
          <MiniMap<ThingNode>
            pannable
            ariaLabel={t('map.overview')}
            className={classes.overview ?? ''}
            style={{ width: 150, height: 96 }}
            position="top-right"
            nodeColor={({ data }) => kindLooks[data.node.kind].line}
            bgColor="var(--hf-ground)"
            maskColor="color-mix(in srgb, var(--hf-sunken) 72%, transparent)"
          />
        )}
      </ReactFlow>
      <Hint />
      <Controls />
    </div>
  );
}

/** How much can be read on a thing. */
function zoomName(zoom: number): 'near' | 'middle' | 'far' {
  if (zoom >= 0.72) return 'near';
  return zoom >= 0.44 ? 'middle' : 'far';
}

/** What the lines mean, and the keys; told to those who listen by the description of the picture. */
function Hint() {
  const { t } = useTranslation('map');
  const line = (kind: { link: string; late?: true }) => (
    <svg width="26" height="8" aria-hidden="true">
      <path d="M0,4H26" className={classes.arrow} data-link={kind.link} data-late={kind.late} />
    </svg>
  );
  return (
    <div className={classes.hint} aria-hidden="true">
      <span>
        {line({ link: 'needs', late: true })}
        {t('legend.late')}
      </span>
      <span>
        {line({ link: 'providedBy' })}
        {t('legend.follows')}
      </span>
      <span>{t('map.keysShort')}</span>
    </div>
  );
}

function Controls() {
  const { t } = useTranslation('map');
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const acts = [
    ['zoomIn', IconPlus, zoomIn],
    ['zoomOut', IconMinus, zoomOut],
    ['fit', IconFocusCentered, () => fitView({ padding })],
  ] as const;
  return (
    <div className={classes.controls}>
      {acts.map(([name, Icon, act]) => (
        <Tooltip key={name} label={t(`map.${name}`)}>
          <ActionIcon variant="default" size={32} aria-label={t(`map.${name}`)} onClick={() => void act()}>
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}

function useThingNodes({ layout, facts, marks, selectedId, chain }: PictureProps): ThingNode[] {
  const words = useThingWords(facts, marks);
  const colours = useKindColours();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the facts, the marks and the language, which draw the page anew
  const placed = useMemo(
    () =>
      layout.nodes.map((node) => ({
        node,
        mark: marks.get(node.id),
        label: words.of(node),
        style: colours(node.kind),
      })),
    [layout, facts, marks, colours, words.language],
  );
  return useMemo(
    () =>
      placed.map(({ node, mark, label, style }) => ({
        id: node.id,
        type: 'thing',
        position: { x: node.x, y: node.y },
        width: mapSizes.nodeWidth,
        height: mapSizes.nodeHeight,
        style,
        data: { node, mark, label, tone: toneOf(node.id, selectedId, chain) },
      })),
    [placed, selectedId, chain],
  );
}

function toneOf(id: string, selectedId: string | null, chain: Chain | null): Tone {
  if (id === selectedId) return 'selected';
  if (!chain || selectedId === null) return 'plain';
  return chain.up.has(id) || chain.down.has(id) ? 'chain' : 'dim';
}

/** The arrows of a chain: those among what is needed, and those among what needs it. */
function edgesOf({ edges, nodes }: MapLayout, selectedId: string | null, chain: Chain | null) {
  if (selectedId === null || !chain || !nodes.some(({ id }) => id === selectedId)) return null;
  const [up, down] = [new Set(chain.up).add(selectedId), new Set(chain.down).add(selectedId)];
  const among = (ids: ReadonlySet<string>, { from, to }: { from: string; to: string }) =>
    ids.has(from) && ids.has(to);
  return new Set(edges.filter((edge) => among(up, edge) || among(down, edge)).map(({ id }) => id));
}

/** The whole picture when it is another one; what is selected is always in sight. */
function useCamera(layout: MapLayout, selectedId: string | null): void {
  const { fitView, setCenter, getViewport } = useReactFlow();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const duration = useReducedMotion() ? 0 : 220;
  const isMeasured = width > 0 && height > 0;
  const fitted = useRef<{ layout: MapLayout; view: Viewport } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture, or another room for one that nobody has moved
  useEffect(() => {
    const last = fitted.current;
    const wasMoved = last?.layout === layout && !isSameView(last.view, getViewport());
    if (!isMeasured || wasMoved) return;
    void fitView({ padding, maxZoom: 1.1 }).then(() => {
      fitted.current = { layout, view: getViewport() };
    });
  }, [layout, width, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection alone moves the camera
  useEffect(() => {
    const node = layout.nodes.find(({ id }) => id === selectedId);
    if (!node || !isMeasured) return;
    const { x, y, zoom } = getViewport();
    const [left, top] = [node.x * zoom + x, node.y * zoom + y];
    const isInSight =
      left >= 0 &&
      top >= 0 &&
      left + mapSizes.nodeWidth * zoom <= width &&
      top + mapSizes.nodeHeight * zoom <= height;
    if (isInSight) return;
    const middle = { x: node.x + mapSizes.nodeWidth / 2, y: node.y + mapSizes.nodeHeight / 2 };
    void setCenter(middle.x, middle.y, { zoom, duration });
  }, [selectedId, isMeasured]);
}

function isSameView(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

function usePictureKeys(props: PictureProps): (event: KeyboardEvent) => void {
  const { layout, selectedId, onSelect, onOpen, onFocus, onLeave } = props;
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  // Keys come faster than the picture is drawn: each goes on from the last.
  const at = useRef(selectedId);
  useEffect(() => {
    at.current = selectedId;
  }, [selectedId]);
  const select = (id: string | null) => {
    at.current = id;
    onSelect(id);
  };
  const act = (key: string): (() => unknown) | undefined => {
    const selected = layout.nodes.find(({ id }) => id === at.current);
    if (key === 'Enter') return selected && (() => onOpen(selected));
    if (key === 'f' || key === 'F') return selected && (() => onFocus(selected.id));
    if (key === 'Escape') return () => (at.current === null ? onLeave() : select(null));
    if (key === '+') return () => zoomIn();
    if (key === '-') return () => zoomOut();
    return key === '0' ? () => fitView({ padding }) : undefined;
  };
  return (event) => {
    if (event.target !== event.currentTarget || hasCommandKey(event) || event.altKey) return;
    const run = walks(event.key)
      ? () => {
          const next = walk(layout, at.current, event.key);
          if (next) select(next.id);
        }
      : act(event.key);
    if (!run) return;
    event.preventDefault();
    run();
  };
}
