/** A block of one language, as far as its counterpart in the other is sought. */
export interface PlacedBlock {
  id: string | undefined;
  /** What kind of block it is; counterparts that nobody has named are of the same kind. */
  shape: string;
}

/** Places in the two texts, of blocks that say the same; null where a language has none. */
export interface AlignedRow {
  en: number | null;
  fr: number | null;
}

/** Past this many pairs to weigh, blocks are taken as they come. */
const weighed = 250_000;

/**
 * The blocks of two languages in rows, in the order of both. Blocks of the same name are counterparts (as long as they
 * stand in the same order); between them, blocks of the same kind are taken for each other in order, as many as can be.
 */
export function alignBlocks(en: readonly PlacedBlock[], fr: readonly PlacedBlock[]): AlignedRow[] {
  const rows: AlignedRow[] = [];
  let [atEn, atFr] = [0, 0];
  for (const anchor of [...anchors(en, fr), { en: en.length, fr: fr.length }]) {
    const gap = alignGap(free(en, atEn, anchor.en, fr), free(fr, atFr, anchor.fr, en), {
      en: [atEn, anchor.en],
      fr: [atFr, anchor.fr],
    });
    rows.push(...gap);
    if (anchor.en < en.length) rows.push(anchor);
    [atEn, atFr] = [anchor.en + 1, anchor.fr + 1];
  }
  return rows;
}

interface Anchor {
  en: number;
  fr: number;
}

/** Blocks of the same name, as many as stand in the same order in both (longest increasing subsequence). */
function anchors(en: readonly PlacedBlock[], fr: readonly PlacedBlock[]): Anchor[] {
  const places = new Map<string, number>();
  for (const [at, { id }] of fr.entries()) if (id !== undefined && !places.has(id)) places.set(id, at);
  const shared: Anchor[] = [];
  for (const [at, { id }] of en.entries()) {
    const other = id === undefined ? undefined : places.get(id);
    if (id === undefined || other === undefined) continue;
    shared.push({ en: at, fr: other });
    places.delete(id);
  }
  return longestRun(shared);
}

function longestRun(shared: readonly Anchor[]): Anchor[] {
  const lengths = shared.map(() => 1);
  const before = shared.map(() => -1);
  let best = -1;
  for (const [at, { fr }] of shared.entries()) {
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (lengths[earlier] ?? 0) + 1;
      if ((shared[earlier]?.fr ?? 0) < fr && length > (lengths[at] ?? 0)) {
        lengths[at] = length;
        before[at] = earlier;
      }
    }
    if (best < 0 || (lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at;
  }
  const run: Anchor[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const anchor = shared[at];
    if (anchor) run.unshift(anchor);
  }
  return run;
}

interface Free {
  at: number;
  shape: string;
}

/** Blocks of a stretch that have no counterpart elsewhere in the other language: one that was moved is no one else's. */
function free(own: readonly PlacedBlock[], from: number, to: number, other: readonly PlacedBlock[]): Free[] {
  const elsewhere = new Set(other.map(({ id }) => id));
  return own
    .slice(from, to)
    .map(({ id, shape }, index) => ({ at: from + index, shape, id }))
    .filter(({ id }) => id === undefined || !elsewhere.has(id));
}

function alignGap(
  en: readonly Free[],
  fr: readonly Free[],
  whole: Record<'en' | 'fr', [from: number, to: number]>,
): AlignedRow[] {
  const rows: AlignedRow[] = [];
  let [atEn, atFr] = [whole.en[0], whole.fr[0]];
  for (const pair of [...samePairs(en, fr), { en: whole.en[1], fr: whole.fr[1] }]) {
    for (; atEn < pair.en; atEn += 1) rows.push({ en: atEn, fr: null });
    for (; atFr < pair.fr; atFr += 1) rows.push({ en: null, fr: atFr });
    if (pair.en < whole.en[1]) rows.push(pair);
    [atEn, atFr] = [pair.en + 1, pair.fr + 1];
  }
  return rows;
}

/** As many pairs of the same kind in the same order as there can be, early ones first (longest common subsequence). */
function samePairs(en: readonly Free[], fr: readonly Free[]): Anchor[] {
  if (en.length * fr.length > weighed) return takenInOrder(en, fr);
  const width = fr.length + 1;
  const best = new Uint16Array((en.length + 1) * width);
  const value = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = en.length - 1; i >= 0; i -= 1) {
    for (let j = fr.length - 1; j >= 0; j -= 1) {
      const isSame = en[i]?.shape === fr[j]?.shape;
      best[i * width + j] = isSame ? value(i + 1, j + 1) + 1 : Math.max(value(i + 1, j), value(i, j + 1));
    }
  }
  const pairs: Anchor[] = [];
  for (let i = 0, j = 0; i < en.length && j < fr.length; ) {
    const [one, other] = [en[i], fr[j]];
    if (one && other && one.shape === other.shape) {
      pairs.push({ en: one.at, fr: other.at });
      i += 1;
      j += 1;
    } else if (value(i + 1, j) >= value(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function takenInOrder(en: readonly Free[], fr: readonly Free[]): Anchor[] {
  return en.flatMap(({ at, shape }, index) => {
    const other = fr[index];
    return other?.shape === shape ? [{ en: at, fr: other.at }] : [];
  });
}
