import { IconAlertTriangle } from '@tabler/icons-react';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { mapSizes, type PlacedNode } from '../../../domain/dependency-map/placed.ts';
import { kindLooks, outline } from '../../../domain/dependency-map/shapes.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { FindingMark } from './map-facts.ts';
import classes from './picture.module.css';

export type Tone = 'plain' | 'selected' | 'chain' | 'dim';

export type ThingNode = Node<
  { node: PlacedNode; tone: Tone; mark: FindingMark | undefined; label: string },
  'thing'
>;

const { nodeWidth, nodeHeight } = mapSizes;

/** A thing on the picture: outline, colour and picture of its kind, code, tier and name; only the code when it is far away, or the start of the name where there is none. */
export const Thing = memo(function Thing({ data }: NodeProps<ThingNode>) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const { node, tone, mark, label } = data;
  const code = format.code(node);
  const isFunction = node.kind === 'criticalFunction';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thing of a picture that is walked by the arrows
    <div
      id={thingId(node.id)}
      role="group"
      aria-label={label}
      className={classes.thing}
      data-kind={node.kind}
      data-tone={tone}
      data-first={node.tier === 1 || undefined}
      style={{ width: nodeWidth, height: nodeHeight }}
    >
      <svg className={classes.outline} width={nodeWidth} height={nodeHeight} aria-hidden="true">
        <path d={outline(node.kind, nodeWidth, nodeHeight)} />
        <path
          className={classes.sign}
          transform={`translate(13,${nodeHeight / 2 - 10}) scale(0.833)`}
          d={kindLooks[node.kind].picture}
        />
      </svg>
      <div className={classes.near}>
        <span className={classes.code}>
          {code}
          {node.tier !== null && <b>{t('filter.oneTier', { tier: node.tier })}</b>}
        </span>
        <span className={classes.name} dir="auto">
          {format.name(node)}
        </span>
      </div>
      <div className={classes.far} data-name={code === '' || undefined}>
        <span dir="auto">{code || format.name(node)}</span>
      </div>
      {mark && (
        <span className={classes.mark} data-severity={mark.severity} title={t('thing.findings', mark)}>
          <IconAlertTriangle size={12} stroke={2.2} aria-hidden />
          {mark.count}
        </span>
      )}
      <Handle type="target" position={Position.Left} className={classes.handle} isConnectableStart={false} />
      <Handle
        type="source"
        position={Position.Right}
        className={classes.handle}
        isConnectable={isFunction}
        data-source={isFunction || undefined}
      />
    </div>
  );
});

/** The element of a thing, for `aria-activedescendant`. */
export function thingId(id: string): string {
  return `map-thing-${id}`;
}
