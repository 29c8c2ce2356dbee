interface Scope {
  scopeUnitIds: readonly string[];
  scopeFunctionIds: readonly string[];
}

/** The units chosen and all that stand below them. A circle of units ends where it began. */
export function unitsInScope(
  chosen: readonly string[],
  units: readonly { id: string; parentId: string | null }[],
): Set<string> {
  const below = Map.groupBy(units, (unit) => unit.parentId);
  const known = new Set(units.map((unit) => unit.id));
  const found = new Set<string>();
  const waiting = chosen.filter((id) => known.has(id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const unit of below.get(id) ?? []) waiting.push(unit.id);
  }
  return found;
}

/**
 * The functions that a plan is about: those of its units and of the units below, and those named one by one; each once,
 * in the order given.
 */
export function functionsInScope<F extends { id: string; unitId: string | null }>(
  { scopeUnitIds, scopeFunctionIds }: Scope,
  units: readonly { id: string; parentId: string | null }[],
  functions: readonly F[],
): F[] {
  const inUnits = unitsInScope(scopeUnitIds, units);
  const named = new Set(scopeFunctionIds);
  return functions.filter((f) => named.has(f.id) || (f.unitId !== null && inUnits.has(f.unitId)));
}
