import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { arrowPath } from '../../../domain/dependency-map/arrow-path.ts';
import { type PlacedLabel, placeLabels } from '../../../domain/dependency-map/labels.ts';
import type { MapLayout, PlacedEdge } from '../../../domain/dependency-map/placed.ts';
import { spokenMinutes } from '../../../domain/documents/fact-words.ts';
import type { MapFacts } from './map-facts.ts';
import classes from './picture.module.css';

interface ArrowsProps {
  layout: MapLayout;
  facts: MapFacts;
  /** The arrows of the chain of what is selected; null when nothing is. */
  chainEdges: ReadonlySet<string> | null;
  /** From far away heads and dashes can't be seen: all arrows are drawn as two lines, which is a hundred times as quick. */
  far: boolean;
}

/** Past this, times stand only on the arrows that are looked at and on those that are late. */
const mostTimes = 150;
const none: readonly PlacedEdge[] = [];

/** All arrows under the things; those of the chain again above them, with their times. Told in words by the table and the panel. */
export const Arrows = memo(function Arrows({ layout, facts, chainEdges, far }: ArrowsProps) {
  const chosen = useMemo(
    () => layout.edges.filter(({ id }) => chainEdges?.has(id) ?? false),
    [layout, chainEdges],
  );
  const labels = useLabels(far ? none : chainEdges ? chosen : layout.edges, chainEdges !== null, facts);
  return (
    <ViewportPortal>
      <svg className={classes.arrows} data-below aria-hidden="true">
        <Heads />
        {far ? (
          <FarArrows edges={layout.edges} dim={chainEdges !== null} />
        ) : (
          layout.edges.map((edge) => <Arrow key={edge.id} edge={edge} tone={chainEdges ? 'dim' : 'plain'} />)
        )}
      </svg>
      <svg className={classes.arrows} aria-hidden="true">
        {chosen.map((edge) => (
          <Arrow key={edge.id} edge={edge} tone="chain" />
        ))}
        {labels.map(({ edge, text, x, y }) => (
          <text
            key={edge.id}
            className={classes.time}
            data-late={edge.state === 'late' || undefined}
            x={x}
            y={y + 4}
          >
            {text}
          </text>
        ))}
      </svg>
    </ViewportPortal>
  );
});

function FarArrows({ edges, dim }: { edges: readonly PlacedEdge[]; dim: boolean }) {
  const [late, others] = useMemo(() => {
    const line = (some: readonly PlacedEdge[]) => some.map(({ points }) => arrowPath(points)).join('');
    return [
      line(edges.filter(({ state }) => state === 'late')),
      line(edges.filter(({ state }) => state !== 'late')),
    ];
  }, [edges]);
  const tone = dim ? 'dim' : 'plain';
  return (
    <>
      <path d={others} className={classes.arrow} data-tone={tone} data-link="needs" data-far />
      <path d={late} className={classes.arrow} data-tone={tone} data-link="needs" data-late data-far />
    </>
  );
}

/** Times on arrows where there is room; those that are late have it first. */
function useLabels(edges: readonly PlacedEdge[], isChosen: boolean, facts: MapFacts): PlacedLabel[] {
  const { t } = useTranslation(['map', 'facts']);
  return useMemo(() => {
    const short = (minutes: number | null) =>
      minutes === null ? '' : spokenMinutes(minutes, (key, values) => t(key, values ?? {}));
    const late = edges.filter(({ state }) => state === 'late');
    const others = isChosen || edges.length <= mostTimes ? edges.filter(({ state }) => state !== 'late') : [];
    return placeLabels([
      ...late.map((edge) => {
        const need = short(edge.neededBackMinutes);
        const can = short(facts.byId.get(edge.to)?.backMinutes ?? null);
        return { edge, texts: [t('picture.late', { need, can }), t('state.late')] };
      }),
      ...others.flatMap((edge) =>
        edge.neededBackMinutes === null ? [] : [{ edge, texts: [short(edge.neededBackMinutes)] }],
      ),
    ]);
  }, [edges, isChosen, facts, t]);
}

function Arrow({ edge, tone }: { edge: PlacedEdge; tone: 'plain' | 'chain' | 'dim' }) {
  const isLate = edge.state === 'late';
  const head = isLate && tone !== 'dim' ? 'late' : tone;
  return (
    <path
      d={arrowPath(edge.points)}
      className={classes.arrow}
      data-tone={tone}
      data-link={edge.link}
      data-late={isLate || undefined}
      markerEnd={edge.link === 'needs' ? `url(#map-head-${head})` : undefined}
    />
  );
}

function Heads() {
  return (
    <defs>
      {['plain', 'chain', 'dim', 'late'].map((name) => (
        <marker
          key={name}
          id={`map-head-${name}`}
          className={classes.head}
          data-tone={name}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0,0.6L8,4L0,7.4Z" />
        </marker>
      ))}
    </defs>
  );
}
