import { type FunctionOutcome, stoppedFirst, type TakeAwayOutcome } from './outcome.ts';

/** One function under two scenarios; null: it goes on as usual. */
export interface ComparedFunction {
  functionId: string;
  a: FunctionOutcome | null;
  b: FunctionOutcome | null;
  /** What is not the same in both. */
  differs: ('states' | 'stopsAt' | 'passesRtoAt' | 'passesMtpdAt')[];
  /** Under which it is stopped the longer; null: equally. */
  worse: 'a' | 'b' | null;
}

/** Two outcomes function by function: those that differ first, those that stop first before others. */
export function compareOutcomes(a: TakeAwayOutcome, b: TakeAwayOutcome): ComparedFunction[] {
  const inB = new Map(b.functions.map((f) => [f.functionId, f]));
  const inA = new Set(a.functions.map((f) => f.functionId));
  const both = [
    ...a.functions.map((f) => compared(f, inB.get(f.functionId) ?? null)),
    ...b.functions.filter((f) => !inA.has(f.functionId)).map((f) => compared(null, f)),
  ];
  return both.sort(
    (x, y) => Number(y.differs.length > 0) - Number(x.differs.length > 0) || stoppedFirst(first(x), first(y)),
  );
}

/** Minutes for which a function is stopped (or degraded) in all. */
export function minutesIn(outcome: FunctionOutcome | null, state: 'stopped' | 'degraded'): number {
  const stretches = outcome?.states.filter((s) => s.state === state) ?? [];
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

function compared(a: FunctionOutcome | null, b: FunctionOutcome | null): ComparedFunction {
  const one = a ?? b;
  if (!one) throw new Error('one of two outcomes');
  const differs: ComparedFunction['differs'] = [];
  if (JSON.stringify(a?.states) !== JSON.stringify(b?.states)) differs.push('states');
  for (const field of ['stopsAt', 'passesRtoAt', 'passesMtpdAt'] as const)
    if ((a?.[field] ?? null) !== (b?.[field] ?? null)) differs.push(field);
  const longer =
    minutesIn(a, 'stopped') - minutesIn(b, 'stopped') || minutesIn(a, 'degraded') - minutesIn(b, 'degraded');
  return { functionId: one.functionId, a, b, differs, worse: longer === 0 ? null : longer > 0 ? 'a' : 'b' };
}

/** The one of the two in which it stops first. */
function first({ a, b }: ComparedFunction): FunctionOutcome {
  const [one, other] = [a ?? b, b ?? a];
  if (!one || !other) throw new Error('one of two outcomes');
  return stoppedFirst(one, other) <= 0 ? one : other;
}
