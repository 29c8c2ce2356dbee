import { actInActivation } from '../../../db/actions/activation-act.ts';
import { declareActivation } from '../../../db/actions/activation-declare.ts';
import { planForActivation } from '../../../db/queries/activation-plan.ts';
import { plansToRun } from '../../../db/queries/activation-snapshots.ts';
import { activationIds, activationLog, activationState } from '../../../db/queries/activations.ts';
import { type ActivationRow, activationRow } from '../../../domain/activation/activation-row.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { declare } from '../../../domain/activation/declare.ts';
import { previewDeclaration } from '../../../domain/activation/preview-declaration.ts';
import type { LogVerdict } from '../../../domain/activation/verify-log.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { activationCalls } from '../../contract/activations.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';

export const activationHandlers: Handlers<typeof activationCalls> = {
  'activations.list': async (_, desk) => {
    const { rows, damaged } = await allRows(desk);
    return { activations: [...rows.filter(isRunning), ...rows.filter((row) => !isRunning(row))], damaged };
  },
  'activations.running': async (_, desk) => (await allRows(desk)).rows.filter(isRunning),
  'activations.log': async ({ id, known }, { db }) => {
    const entries = await activationLog(db, id, known);
    if (known === 0 && entries.length === 0) {
      throw new ExpectedError('not_found', `activation ${id}`, { kind: 'activation' });
    }
    return { entries };
  },
  'activations.preview': async (input, { db, clock, author }) => {
    const plan = await planForActivation(db, { ...input, planIds: [], exerciseId: null });
    // What the preview does not depend on is filled in; nothing of it is kept.
    const rest = {
      ...{ titleEn: '-', titleFr: '-', severity: 'low' as const, authority: '-', speed: 1 },
      ...{ standby: false, planIds: [], exerciseId: null },
    };
    const { body } = declare({ ...input, ...rest }, plan, { wallNow: clock.now(), author });
    return { ...previewDeclaration(body), plans: await plansToRun(db, input.checklistIds) };
  },
  'activations.declare': async (input, desk) => {
    const id = await declareActivation(desk, input);
    desk.changed('activations');
    return { id };
  },
  'activations.act': async ({ id, command }, desk) => {
    const written = await actInActivation(desk, id, command);
    desk.changed('activations');
    // Recovery times were measured.
    if (command.act === 'standDown') desk.changed('functions', 'findings');
    return written;
  },
  'activations.verify': ({ id, jobId }, desk) =>
    desk.runJob<LogVerdict>({ jobId, name: 'verify-activation', input: { id } }),
};

/** Every activation summed up; a damaged log is told of, and keeps nobody from the others. */
async function allRows({ db, clock }: DeskContext) {
  const rows: ActivationRow[] = [];
  const damaged: { id: string; seq: number }[] = [];
  for (const id of await activationIds(db)) {
    try {
      rows.push(activationRow(await activationState(db, id), clock.now()));
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.code !== 'log_damaged') throw error;
      damaged.push({ id, seq: Number(error.details.seq) });
    }
  }
  return { rows, damaged };
}

function isRunning(row: ActivationRow): boolean {
  return isUnderWay(row.status);
}
