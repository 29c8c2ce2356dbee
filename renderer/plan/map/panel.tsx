import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconFocus2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Chain } from '../../../domain/dependency-map/links.ts';
import type { MapEdge, MapNode } from '../../../domain/dependency-map/map.ts';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { MeetsNeed } from '../functions/meets-need.tsx';
import { TierMark } from '../functions/tier-mark.tsx';
import parts from '../parts.module.css';
import { recordIcons } from '../record-icons.tsx';
import { placeOfRecord } from '../record-places.ts';
import { RemovePart } from '../remove-part.tsx';
import { AddNeedForm } from './add-need-form.tsx';
import classes from './map.module.css';
import type { FindingMark, MapFacts } from './map-facts.ts';

interface PanelProps {
  node: MapNode;
  facts: MapFacts;
  chain: Chain;
  mark: FindingMark | undefined;
  focused: boolean;
  onSelect: (id: string) => void;
  onFocus: () => void;
  onClose: () => void;
}

/** What is selected on the map in words: what it needs, what needs it, and whether that can be met; dependencies are added and removed here. */
export function Panel({ node, facts, chain, mark, focused, onSelect, onFocus, onClose }: PanelProps) {
  const { t } = useTranslation('map');
  const starting = facts.starting.get(node.id) ?? [];
  const ending = facts.ending.get(node.id) ?? [];
  const isFunction = node.kind === 'criticalFunction';
  return (
    <aside className={classes.panel} aria-label={t('panel.label')}>
      <PanelHead node={node} mark={mark} onClose={onClose} />
      <div className={classes.acts}>
        <Button size="xs" component={Link} to={placeOfRecord(node.kind, node.id) ?? '/plan'}>
          {t('panel.open')}
        </Button>
        {!focused && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFocus2 size={14} aria-hidden />}
            onClick={onFocus}
          >
            {t('panel.focus')}
          </Button>
        )}
      </div>
      <PanelFacts node={node} chain={chain} />
      <Section title={t('panel.needs')} count={starting.length}>
        <Ties edges={starting} end="to" facts={facts} none={t('panel.noNeeds')} onSelect={onSelect} />
        {isFunction && <AddNeedForm key={node.id} node={node} taken={starting.map(({ to }) => to)} />}
      </Section>
      <Section title={t('panel.neededBy')} count={ending.length}>
        <Ties edges={ending} end="from" facts={facts} none={t('panel.noNeededBy')} onSelect={onSelect} />
      </Section>
    </aside>
  );
}

function PanelHead({ node, mark, onClose }: Pick<PanelProps, 'node' | 'mark' | 'onClose'>) {
  const { t } = useTranslation('map');
  const format = useFormat();
  return (
    <div className={classes.panelHead}>
      <div>
        <div className={classes.panelKind}>
          {recordIcons(node.kind, 14)}
          {[t(`kind.${node.kind}`), format.code(node)].filter(Boolean).join(' · ')}
          <TierMark tier={node.tier} />
        </div>
        <h2 className={classes.panelTitle} dir="auto">
          {format.name(node)}
        </h2>
        {mark && (
          <StatusMark
            tone={mark.severity === 'critical' ? 'bad' : 'warn'}
            icon={<IconAlertTriangle size={13} aria-hidden />}
          >
            {t('thing.findings', { count: mark.count })}
          </StatusMark>
        )}
      </div>
      <Tooltip label={t('panel.close')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('panel.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function PanelFacts({ node, chain }: Pick<PanelProps, 'node' | 'chain'>) {
  const { t } = useTranslation('map');
  const format = useFormat();
  return (
    <dl className={classes.facts}>
      {node.kind !== 'role' && (
        <>
          <dt>{t(node.kind === 'criticalFunction' ? 'panel.rto' : 'panel.back')}</dt>
          <dd>{format.duration(node.backMinutes) || t('panel.notSet')}</dd>
        </>
      )}
      <dt>{t('panel.down')}</dt>
      <dd>{format.number(chain.down.size)}</dd>
      <dt>{t('panel.up')}</dt>
      <dd>{format.number(chain.up.size)}</dd>
    </dl>
  );
}

interface TiesProps {
  edges: readonly MapEdge[];
  end: 'from' | 'to';
  facts: MapFacts;
  none: string;
  onSelect: (id: string) => void;
}

function Ties({ edges, end, facts, none, onSelect }: TiesProps) {
  const format = useFormat();
  if (edges.length === 0) return <p className={parts.none}>{none}</p>;
  return (
    <ul className={classes.ties}>
      {edges.map((edge) => {
        const other = facts.byId.get(edge[end]);
        if (!other) return null;
        const name = format.codeAndName(other);
        return (
          <li key={edge.id} className={classes.tie}>
            {recordIcons(other.kind, 15)}
            <button type="button" className={classes.tieName} onClick={() => onSelect(other.id)}>
              {name}
            </button>
            {edge.link === 'needs' && end === 'to' ? (
              <RemovePart kind="dependency" id={edge.id} label={name} />
            ) : (
              <span />
            )}
            <TieState edge={edge} canMinutes={facts.byId.get(edge.to)?.backMinutes ?? null} />
          </li>
        );
      })}
    </ul>
  );
}

function TieState({ edge, canMinutes }: { edge: MapEdge; canMinutes: number | null }) {
  const { t } = useTranslation(['map', 'plan']);
  const format = useFormat();
  const time = format.duration(edge.neededBackMinutes);
  if (edge.link !== 'needs') return <span className={classes.tieState}>{t(`link.${edge.link}`)}</span>;
  return (
    <span className={classes.tieState}>
      {edge.neededBackMinutes !== null && (
        <span>{t('panel.within', { need: edge.neededByRto ? t('plan:needs.byRto', { time }) : time })}</span>
      )}
      <MeetsNeed
        needMinutes={edge.neededBackMinutes}
        canMinutes={canMinutes}
        bridgedMinutes={edge.bridgedMinutes}
      />
    </span>
  );
}
