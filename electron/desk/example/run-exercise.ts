import { actInActivation } from '../../../db/actions/activation-act.ts';
import { declareActivation } from '../../../db/actions/activation-declare.ts';
import { activationState } from '../../../db/queries/activations.ts';
import { listChecklists } from '../../../db/queries/checklists.ts';
import type { Writer } from '../../../db/writer.ts';
import { activationTime } from '../../../domain/activation/activation-clock.ts';
import { activationCommand, declarationInput } from '../../../domain/activation/command-schema.ts';
import { nextDue, tasksAt } from '../../../domain/activation/tasks-at.ts';

export interface Exercise {
  id: string;
  title: string;
  /** Texts of the tasks that were ticked, in order. */
  ticked: string[];
  /** Roles with the person who was put in each; null where the succession is empty. */
  roles: { name: string; holder: string | null }[];
}

const ticks = 4;

/**
 * Declares an exercise from the IT outage checklist (or the first one that there is), ticks the tasks that are due first
 * and writes one decision. @throws ExpectedError as declaring does.
 */
export async function runExercise(writer: Writer): Promise<Exercise> {
  const checklists = await listChecklists(writer.db);
  const checklist = checklists.find((c) => c.scenario === 'it-outage') ?? checklists[0];
  if (!checklist) throw new Error('there is no checklist to exercise');
  const title = `${checklist.titleEn} exercise`;
  const input = {
    checklistIds: [checklist.id],
    mode: 'exercise',
    titleEn: title,
    titleFr: `Exercice : ${checklist.titleFr || checklist.titleEn}`,
    severity: 'high',
    anchors: {},
  };
  const id = await declareActivation(writer, declarationInput.parse(input));
  const act = (command: object) => actInActivation(writer, id, activationCommand.parse(command));
  const ticked: string[] = [];
  for (let n = 0; n < ticks; n += 1) {
    const state = await activationState(writer.db, id);
    const next = nextDue(tasksAt(state, activationTime(state.clock, writer.clock.now())));
    if (!next) break;
    await act({ act: 'finishTask', task: next.key, text: 'Done in the exercise.' });
    ticked.push(next.task.textEn);
  }
  await act({
    act: 'decide',
    text: 'Work by the manual procedures for tier 1 until the service is confirmed.',
    reason: 'Recovery may take longer than the recovery time objectives of tier 1.',
  });
  const { roles } = await activationState(writer.db, id);
  return {
    id,
    title,
    ticked,
    roles: [...roles.values()].map((r) => ({ name: r.nameEn, holder: r.holder?.name ?? null })),
  };
}
