import { ExpectedError } from '../../domain/errors.ts';
import type { Db } from '../writer.ts';
import { activationState } from './activations.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { countBy, type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

export interface ExerciseRow extends Stored<'exercise'> {
  injectCount: number;
}

/** The exercises of the plan: those with a day first, in its order. */
export async function listExercises(db: Db, archived = false): Promise<ExerciseRow[]> {
  const [exercises, counts] = await Promise.all([
    storedRecords(db, 'exercise', archived),
    countBy(db, 'exerciseInject', 'exerciseId'),
  ]);
  return exercises
    .map((exercise) => ({ ...exercise, injectCount: counts.get(exercise.id) ?? 0 }))
    .sort(
      (a, b) => (a.plannedOn ?? '9999').localeCompare(b.plannedOn ?? '9999') || a.code.localeCompare(b.code),
    );
}

export interface ExerciseDetail extends ExerciseRow {
  injects: (Stored<'exerciseInject'> & { role: Named | null })[];
}

/** One exercise with its script in order. @throws ExpectedError `not_found`. */
export async function getExercise(db: Db, id: string): Promise<ExerciseDetail> {
  const exercise = await storedRecord(db, 'exercise', id);
  const [injects, roles] = await Promise.all([
    storedParts(db, 'exerciseInject', 'exerciseId', id),
    namesOf(db, 'role'),
  ]);
  return {
    ...exercise,
    injectCount: injects.length,
    injects: injects
      .sort((a, b) => a.position - b.position)
      .map((inject) => ({ ...inject, role: nameOf(roles, inject.roleId) })),
  };
}

export interface MeasuredRecovery extends Stored<'recoveryMeasurement'> {
  /** What the activation was called; either may be empty. */
  titleEn: string;
  titleFr: string;
}

/** The recovery times that were measured of a function, the latest first. */
export async function measuredRecoveriesOf(db: Db, functionId: string): Promise<MeasuredRecovery[]> {
  const measured = await storedParts(db, 'recoveryMeasurement', 'functionId', functionId);
  const titles = await titlesOf(db, [...new Set(measured.map((m) => m.activationId))]);
  return measured
    .map((m) => ({ ...m, ...(titles.get(m.activationId) ?? { titleEn: '', titleFr: '' }) }))
    .sort((a, b) => b.measuredOn.localeCompare(a.measuredOn) || b.createdAt.localeCompare(a.createdAt));
}

async function titlesOf(db: Db, ids: string[]): Promise<Map<string, { titleEn: string; titleFr: string }>> {
  const titles = new Map<string, { titleEn: string; titleFr: string }>();
  for (const id of ids) {
    try {
      const { titleEn, titleFr } = await activationState(db, id);
      titles.set(id, { titleEn, titleFr });
    } catch (error) {
      // What was measured stays readable though the log it came from is damaged: its page says so.
      if (!(error instanceof ExpectedError)) throw error;
    }
  }
  return titles;
}
