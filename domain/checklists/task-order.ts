interface TaskLink {
  id: string;
  after: readonly string[];
}

/**
 * A cycle among tasks that wait for each other, as the ids along it (first and last differ; the last waits for the
 * first), or undefined when there is none.
 */
export function taskCycle(tasks: readonly TaskLink[]): string[] | undefined {
  const waitsFor = new Map(tasks.map((t) => [t.id, t.after]));
  const settled = new Set<string>();
  const path: string[] = [];

  function visit(id: string): string[] | undefined {
    if (settled.has(id)) return undefined;
    const seenAt = path.indexOf(id);
    if (seenAt >= 0) return path.slice(seenAt);
    path.push(id);
    for (const next of waitsFor.get(id) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    settled.add(id);
    return undefined;
  }

  for (const { id } of tasks) {
    const cycle = visit(id);
    if (cycle) return cycle;
  }
  return undefined;
}
