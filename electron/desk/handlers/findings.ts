import { readinessDays } from '../../../db/queries/finding-facts.ts';
import type { findingCalls } from '../../contract/findings.ts';
import type { Handlers } from '../desk-context.ts';
import { findingEngine } from '../findings/finding-engine.ts';
import { keptReadiness } from '../findings/kept-readiness.ts';
import { countedFindings, findingMarks, listedFindings } from '../findings/listed-findings.ts';
import { byQuarter, unprotectedFunctions } from '../findings/readiness.ts';
import { reopen, respond } from '../findings/respond.ts';

export const findingHandlers: Handlers<typeof findingCalls> = {
  'findings.list': async (input, desk) => {
    const board = await findingEngine(desk).board();
    return listedFindings({ facts: board.facts, findings: board.findings() }, input);
  },
  'findings.counts': async (filter, desk) => {
    const board = await findingEngine(desk).board();
    return countedFindings(board.facts, board.findings(), filter);
  },
  'findings.marks': async (_, desk) => {
    const board = await findingEngine(desk).board();
    return findingMarks(board.facts, board.findings());
  },
  'findings.respond': async (answer, desk) => {
    const id = await respond(desk, await findingEngine(desk).board(), answer);
    desk.changed('findings');
    return { id };
  },
  'findings.reopen': async ({ key }, desk) => {
    await reopen(desk, await findingEngine(desk).board(), key);
    desk.changed('findings');
    return {};
  },
  'readiness.get': async (_, desk) => {
    const board = await findingEngine(desk).board();
    const { counts } = await keptReadiness(desk, board);
    const { facts } = board;
    return { ...counts, on: facts.today, unprotected: unprotectedFunctions(facts, board.findings()) };
  },
  'readiness.trend': async (_, { db }) => byQuarter(await readinessDays(db)),
};
