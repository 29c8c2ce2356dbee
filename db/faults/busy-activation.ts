import { createHash } from 'node:crypto';
import { activationCommand } from '../../domain/activation/command-schema.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { actInActivation } from '../actions/activation-act.ts';
import { openWorkspace } from '../open-workspace.ts';
import { activationState } from '../queries/activations.ts';
import { expectedFromSqlite } from '../sqlite-errors.ts';

/**
 * A process that acts in an activation as quickly as it can: notes, decisions, ticks, states, hand-overs. It says the
 * hash of each entry once it is stored (`ok HASH`), and why one was not (`no CODE`); after a refusal
 * of the disk (HOLDFAST_REFUSALS of them) it ends.
 */
const [, , path = '', id = ''] = process.argv;
const { db } = await openWorkspace(path);
const writer = { db, clock: systemClock, author: 'Writer' };
const tasks = [...(await activationState(db, id)).tasks.keys()];

const mostRefusals = Number(process.env.HOLDFAST_REFUSALS ?? 1);
let refusals = 0;

for (let n = 0; ; n++) {
  const task = tasks[n % tasks.length] ?? '';
  const acts = [
    { act: 'note', text: `Note ${n} ${createHash('sha256').update(`${n}`).digest('hex')}` },
    { act: 'startTask', task, reason: 'out of turn' },
    { act: 'decide', text: `Go ${n}`, reason: 'It must' },
    { act: 'finishTask', task, reason: 'out of turn' },
    { act: 'contact', personName: 'Ada Roy', outcome: 'reached' },
    { act: 'reopenTask', task, reason: 'Again' },
    { act: 'addTask', textEn: `Task ${n}` },
  ];
  try {
    const { entries } = await actInActivation(writer, id, activationCommand.parse(acts[n % acts.length]));
    for (const { hash } of entries) process.stdout.write(`ok ${hash}\n`);
  } catch (error) {
    const expected = error instanceof ExpectedError ? error : expectedFromSqlite(error, path);
    if (!expected) throw error;
    process.stdout.write(`no ${expected.code}\n`);
    // An act may have become impossible because the one before it was refused.
    if (expected.code !== 'activation_state') refusals += 1;
    if (refusals === mostRefusals) process.exit(0);
  }
}
