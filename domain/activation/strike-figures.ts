import type { ActivationState, Told } from './activation-state.ts';

export type StrikeFigures = Pick<
  Told<'strikeFigures'>,
  'dueAtWork' | 'atWork' | 'withdrawn' | 'essentialPresent' | 'essentialAbsent'
>;

/** The latest figures of a place. */
export interface PlaceFigures extends StrikeFigures {
  /** Empty where they are of the whole. */
  place: string;
  at: string;
}

/** True where an activation is about a strike: its start is known, or somebody has told figures. */
export function tellsStrike({ anchors, strikeFigures }: ActivationState): boolean {
  return anchors.S !== null || strikeFigures.length > 0;
}

/** The latest figures of each place by its name; a place is the same whatever the case of its letters. */
export function latestByPlace(told: ActivationState['strikeFigures']): PlaceFigures[] {
  const latest = new Map<string, PlaceFigures>();
  for (const { place, at, dueAtWork, atWork, withdrawn, essentialPresent, essentialAbsent } of told) {
    const key = place.trim().toLowerCase();
    const before = latest.get(key);
    if (before && before.at > at) continue;
    const figures = { dueAtWork, atWork, withdrawn, essentialPresent, essentialAbsent };
    latest.set(key, { place: before?.place ?? place.trim(), at, ...figures });
  }
  return [...latest.values()].sort((a, b) => a.place.localeCompare(b.place));
}

/**
 * The sum over the places. Figures told of no place are of the whole: they are no place among others and stand alone as
 * the sum where they are later than all of those.
 */
export function totalFigures(places: readonly PlaceFigures[]): StrikeFigures {
  const whole = places.find(({ place }) => place === '');
  const named = places.filter(({ place }) => place !== '');
  if (whole && named.every(({ at }) => at <= whole.at)) return whole;
  const sum = (field: keyof StrikeFigures) => named.reduce((all, each) => all + each[field], 0);
  return {
    dueAtWork: sum('dueAtWork'),
    atWork: sum('atWork'),
    withdrawn: sum('withdrawn'),
    essentialPresent: sum('essentialPresent'),
    essentialAbsent: sum('essentialAbsent'),
  };
}

export type FigureDoubt = 'moreThanDue' | 'notAccounted' | 'morePresentThanAtWork';

/** What does not add up: worth a question, since some are on leave and counts are taken at a gate at five in the morning. */
export function figureDoubts({
  dueAtWork,
  atWork,
  withdrawn,
  essentialPresent,
}: Pick<StrikeFigures, 'dueAtWork' | 'atWork' | 'withdrawn' | 'essentialPresent'>): FigureDoubt[] {
  const accounted = atWork + withdrawn;
  return [
    ...(accounted > dueAtWork ? (['moreThanDue'] as const) : []),
    ...(accounted < dueAtWork ? (['notAccounted'] as const) : []),
    ...(essentialPresent > atWork ? (['morePresentThanAtWork'] as const) : []),
  ];
}
