import '@xyflow/react/dist/base.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import {
  type Connection,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chain } from '../../../domain/dependency-map/links.ts';
import { type MapLayout, mapSizes } from '../../../domain/dependency-map/placed.ts';
import { kindLooks } from '../../../domain/dependency-map/shapes.ts';
import { Arrows } from './arrows.tsx';
import { useKindColours } from './kind-colours.ts';
import type { FindingMark, MapFacts } from './map-facts.ts';
import classes from './picture.module.css';
import { type PictureKeys, usePictureKeys } from './picture-keys.ts';
import { Thing, type ThingNode, type Tone, thingId } from './thing-node.tsx';
import { useThingWords } from './thing-words.ts';
import { padding, useCamera } from './use-camera.ts';

interface PictureProps extends PictureKeys {
  facts: MapFacts;
  marks: ReadonlyMap<string, FindingMark>;
  chain: Chain | null;
  /** A line was drawn from one thing to another. */
  onConnect: (from: string, to: string) => void;
}

const nodeTypes = { thing: Thing };

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
        <Overview layout={layout} />
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

/** A small picture of the whole, while only a part of it is in sight. */
function Overview({ layout }: { layout: MapLayout }) {
  const { t } = useTranslation('map');
  const isPart = useStore(
    ({ transform, width, height }) =>
      layout.width * transform[2] > width || layout.height * transform[2] > height,
  );
  if (!isPart) return null;
  return (
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
