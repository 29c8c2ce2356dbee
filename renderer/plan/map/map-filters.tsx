import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MapKind, mapKinds } from '../../../domain/dependency-map/map.ts';
import { outline } from '../../../domain/dependency-map/shapes.ts';
import { useCall } from '../../desk.ts';
import { useFilterKey } from '../../ui/list/list-keys.ts';
import { useFormat } from '../../ui/use-format.ts';
import { recordIcons } from '../record-icons.tsx';
import { useKindColours } from './kind-colours.ts';
import classes from './map.module.css';
import type { MapAddress } from './map-address.ts';

interface MapFiltersProps {
  address: MapAddress;
  change: (patch: Partial<MapAddress>) => void;
  /** Kinds of which there is something. */
  kinds: ReadonlySet<MapKind>;
}

/** What is shown of the map: words, a unit, a tier, and the kinds, which are its legend at the same time. */
export function MapFilters({ address, change, kinds }: MapFiltersProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const units = useCall('units.list', {});
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is drawn as a block of its own
    <div className={classes.filters} role="group" aria-label={t('filter.label')}>
      {/* The table has a filter of its own. */}
      {(address.view === 'picture' || address.text !== '') && (
        <WordFilter value={address.text} onChange={(text) => change({ text })} />
      )}
      <Select
        size="xs"
        w={190}
        aria-label={t('filter.unit')}
        placeholder={t('filter.allUnits')}
        clearable
        searchable
        value={address.unitId}
        data={(units.data ?? []).map((unit) => ({ value: unit.id, label: format.codeAndName(unit) }))}
        onChange={(unitId) => change({ unitId })}
      />
      <Select
        size="xs"
        w={142}
        aria-label={t('filter.tier')}
        placeholder={t('filter.allTiers')}
        clearable
        value={address.tier === null ? null : String(address.tier)}
        data={[1, 2, 3, 4].map((tier) => ({ value: String(tier), label: t('filter.oneTier', { tier }) }))}
        onChange={(tier) => change({ tier: tier === null ? null : Number(tier) })}
      />
      <KindToggles address={address} change={change} kinds={kinds} />
    </div>
  );
}

/** Typed words take effect when the typing pauses. */
function WordFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('map');
  const [draft, setDraft] = useState(value);
  const sent = useRef(value);
  const input = useRef<HTMLInputElement>(null);
  useFilterKey(input);
  const send = useDebouncedCallback((text: string) => {
    sent.current = text;
    onChange(text);
  }, 180);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setDraft(value);
  }, [value]);
  return (
    <TextInput
      ref={input}
      size="xs"
      w={200}
      type="search"
      maxLength={100}
      aria-label={t('filter.text')}
      placeholder={t('filter.text')}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={draft}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value);
        send(currentTarget.value);
      }}
    />
  );
}

function KindToggles({ address, change, kinds }: MapFiltersProps) {
  const { t } = useTranslation('map');
  const colours = useKindColours();
  const { hiddenKinds } = address;
  const toggle = (kind: MapKind) =>
    change({
      hiddenKinds: hiddenKinds.includes(kind)
        ? hiddenKinds.filter((k) => k !== kind)
        : [...hiddenKinds, kind],
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is drawn as a block of its own
    <div className={classes.kinds} role="group" aria-label={t('filter.kinds')}>
      {mapKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            style={colours(kind)}
            aria-pressed={!hiddenKinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            <svg width="22" height="16" aria-hidden="true">
              <path d={outline(kind, 22, 16)} transform="translate(11,8) scale(0.9) translate(-11,-8)" />
            </svg>
            {recordIcons(kind, 14)}
            {t(`kind.${kind}`)}
          </button>
        ))}
    </div>
  );
}
