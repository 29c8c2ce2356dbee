import { neededBack } from '../../../domain/resources/needed-back.ts';
import type { DeskOutput } from '../../desk.ts';
import { MeetsNeed } from '../functions/meets-need.tsx';

type Need = Pick<DeskOutput<'applications.needs'>[number], 'neededBackMinutes' | 'functionRtoMinutes'>;

/** Whether a resource can be back as soon as the most pressing function needs it: beside its name. */
export function TightestMark({ rows, canMinutes }: { rows: readonly Need[]; canMinutes: number | null }) {
  if (rows.length === 0) return null;
  const needs = rows.flatMap((row) => neededBack(row, row.functionRtoMinutes)?.minutes ?? []);
  return <MeetsNeed needMinutes={needs.length > 0 ? Math.min(...needs) : null} canMinutes={canMinutes} />;
}
