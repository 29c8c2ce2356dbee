import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ChangeSet } from '../../../db/actions/change-set.ts';
import { exerciseObjective } from '../../../domain/exercises/schema.ts';
import { recordFields } from '../../../domain/record/record-schema.ts';
import { codeIds } from './code-ids.ts';

/** Exercises as the example's file says them: what they name is named by its code. */
const shipped = z.array(
  recordFields.exercise
    .omit({ objectives: true, checklistIds: true, planIds: true, participantRoleIds: true })
    .extend({
      objectives: z.array(exerciseObjective.omit({ id: true })),
      checklists: z.array(z.string()),
      plans: z.array(z.string()),
      participants: z.array(z.string()),
      injects: z.array(
        recordFields.exerciseInject
          .omit({ exerciseId: true, position: true, atMinutes: true, roleId: true })
          .extend({ at: z.int().nullable(), role: z.string().nullable() }),
      ),
    }),
);

/** Adds the exercises of the example with their scripts; its plans and checklists are there before. */
export async function addExercises(changes: ChangeSet, assets: string): Promise<void> {
  const idOf = await codeIds(changes.trx);
  const file = JSON.parse(readFileSync(join(assets, 'example', 'exercises.json'), 'utf8'));
  for (const { checklists, plans, participants, injects, objectives, ...exercise } of shipped.parse(file)) {
    const exerciseId = await changes.create('exercise', {
      ...exercise,
      objectives: objectives.map((objective) => ({ ...objective, id: randomUUID() })),
      checklistIds: checklists.map((code) => idOf('checklist', code)),
      planIds: plans.map((code) => idOf('plan', code)),
      participantRoleIds: participants.map((code) => idOf('role', code)),
    });
    const script = injects.map(({ at, role, ...inject }, index) => ({
      ...inject,
      exerciseId,
      position: index + 1,
      atMinutes: at,
      roleId: role === null ? null : idOf('role', role),
    }));
    await changes.createMany('exerciseInject', script);
  }
}
