/** A stretch of time from the start of the disruption, in minutes: `from` is within it, `to` is not. Lists are sorted and apart. */
export interface Stretch {
  from: number;
  to: number;
}

/** All that any of them covers. */
export function union(...lists: readonly (readonly Stretch[])[]): Stretch[] {
  const all: Stretch[] = [];
  for (const list of lists) for (const s of list) if (s.to > s.from) all.push(s);
  if (all.length < 2) return all;
  all.sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: Stretch[] = [];
  let [from, to] = [all[0]?.from ?? 0, all[0]?.to ?? 0];
  for (const next of all) {
    if (next.from > to) {
      merged.push({ from, to });
      from = next.from;
      to = next.to;
    } else if (next.to > to) to = next.to;
  }
  merged.push({ from, to });
  return merged;
}

/** What is left of a list when the holes are taken out. */
export function without(list: readonly Stretch[], holes: readonly Stretch[]): Stretch[] {
  let left = [...list];
  for (const hole of holes) {
    left = left.flatMap(({ from, to }) =>
      hole.to <= from || hole.from >= to
        ? [{ from, to }]
        : [
            { from, to: hole.from },
            { from: hole.to, to },
          ].filter((s) => s.to > s.from),
    );
  }
  return left;
}

/** The stretches without their first minutes: what is left of an outage that can be borne for a while. */
export function afterThe(first: number, list: readonly Stretch[]): Stretch[] {
  return list.flatMap(({ from, to }) => (to - from > first ? [{ from: from + first, to }] : []));
}

/** The part of a list before `end`. */
export function before(end: number, list: readonly Stretch[]): Stretch[] {
  return list.flatMap(({ from, to }) => (from < end ? [{ from, to: Math.min(to, end) }] : []));
}

export function same(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return a.length === b.length && a.every((s, at) => s.from === b[at]?.from && s.to === b[at]?.to);
}
