import { useTranslation } from 'react-i18next';
import type { Chain } from '../../../domain/dependency-map/links.ts';
import type { MapNode } from '../../../domain/dependency-map/map.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { FindingMark, MapFacts } from './map-facts.ts';

/** A thing of the map in words, for those who listen. */
export function useThingWords(facts: MapFacts, marks: ReadonlyMap<string, FindingMark>) {
  const { t } = useTranslation('map');
  const format = useFormat();
  return {
    language: format.language,
    /** "F01 Pay people, Critical function, Tier 1, needs 5 things, needed by 2, 1 cannot be back in time, 3 findings" */
    of(node: MapNode): string {
      const starting = facts.starting.get(node.id) ?? [];
      const late = starting.filter(({ state }) => state === 'late').length;
      const findings = marks.get(node.id)?.count ?? 0;
      return [
        format.codeAndName(node),
        t(`kind.${node.kind}`),
        node.tier !== null && t('filter.oneTier', { tier: node.tier }),
        t('thing.needs', { count: starting.length }),
        t('thing.neededBy', { count: facts.ending.get(node.id)?.length ?? 0 }),
        late > 0 && t('thing.late', { count: late }),
        findings > 0 && t('thing.findings', { count: findings }),
      ]
        .filter(Boolean)
        .join(', ');
    },
    chain: ({ up, down }: Chain): string =>
      t('said.chain', { up: format.number(up.size), down: format.number(down.size) }),
  };
}
