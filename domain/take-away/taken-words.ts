import type { CauseTeller } from './cause-words.ts';
import type { TakenAway } from './schema.ts';

/** What is taken away, a few words for each thing: "OPSEU on strike, 80 %", "Bay Street office". */
export function takenWords(taken: TakenAway, { translate, name }: CauseTeller): string[] {
  const strikes = taken.strikingUnits
    .filter((u) => u.participationPercent > 0)
    .map(({ bargainingUnitId, participationPercent: percent }) =>
      translate('takeAway:taken.strike', { unit: name(bargainingUnitId), percent }),
    );
  const { siteIds, applicationIds, supplierIds, equipmentIds, personIds } = taken;
  return [...strikes, ...[siteIds, applicationIds, supplierIds, equipmentIds, personIds].flat().map(name)];
}

/** What a scenario is called: what it takes away, where it has no name. */
export function titleOf(
  { title, takenAway }: { title: string; takenAway: TakenAway },
  causes: CauseTeller,
): string {
  return (
    title.trim() || takenWords(takenAway, causes).join(', ') || causes.translate('takeAway:document.nothing')
  );
}

export function isNothing(taken: TakenAway): boolean {
  const { siteIds, applicationIds, supplierIds, equipmentIds, personIds } = taken;
  const things = [siteIds, applicationIds, supplierIds, equipmentIds, personIds].flat();
  return things.length === 0 && taken.strikingUnits.every((u) => u.participationPercent === 0);
}
