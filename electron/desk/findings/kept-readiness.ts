import { keepReadiness } from '../../../db/actions/keep-readiness.ts';
import { expectedFromSqlite } from '../../../db/sqlite-errors.ts';
import type { FindingBoard } from '../../../domain/findings/finding-board.ts';
import type { DeskContext } from '../desk-context.ts';
import { listedFacts } from '../listed-facts.ts';
import { type ReadinessCounts, readinessCounts } from './readiness.ts';

type Store = Pick<DeskContext, 'db' | 'clock'>;

/** How ready the plan is today, with the facts that are due; kept as the point of the day, in place of an earlier one. */
export async function keptReadiness(
  store: Store,
  board: FindingBoard,
): Promise<{ counts: ReadinessCounts & { staleFacts: number }; kept: 'kept' | 'busy' | 'refused' }> {
  const staleFacts = (await listedFacts(store)).filter(({ due }) => due).length;
  const counts = { ...readinessCounts(board.facts, board.findings()), staleFacts };
  return { counts, kept: await keep(store, board.facts.today, counts) };
}

/** A trend with a day less is better than a workspace that can't be looked at: a file that can't be written breaks nothing. */
async function keep({ db }: Store, on: string, counts: object): Promise<'kept' | 'busy' | 'refused'> {
  try {
    await keepReadiness(db, on, counts);
    return 'kept';
  } catch (error) {
    const expected = expectedFromSqlite(error);
    if (!expected) throw error;
    return expected.code === 'workspace_busy' ? 'busy' : 'refused';
  }
}
