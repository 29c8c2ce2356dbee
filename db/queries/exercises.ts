import type { ActivationState, ActivationStatus } from '../../domain/activation/activation-state.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { dateIn } from '../../domain/time/local-date.ts';
import type { Db } from '../writer.ts';
import { activationIds, activationState } from './activations.ts';
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

export interface ExerciseRun {
  id: string;
  titleEn: string;
  titleFr: string;
  status: ActivationStatus;
  /** When it was declared, on the wall. */
  heldAt: string;
  timeZone: string;
  /** Injects of the script that were given. */
  given: number;
  strengths: number;
  gaps: number;
}

/** The activations that ran an exercise, the latest first. One whose log is damaged is left out: its own list says so. */
export async function runsOf(db: Db, exerciseId: string): Promise<ExerciseRun[]> {
  const runs: ExerciseRun[] = [];
  for (const id of await activationIds(db)) {
    const state = await stateOf(db, id);
    if (state?.exerciseId !== exerciseId) continue;
    const { titleEn, titleFr, status, timeZone, observations } = state;
    runs.push({
      ...{ id, titleEn, titleFr, status, timeZone },
      heldAt: state.clocks[0]?.wallAt ?? state.declaredAt,
      given: [...state.injects.values()].filter(({ givenAt }) => givenAt !== null).length,
      strengths: observations.filter(({ kind }) => kind === 'strength').length,
      gaps: observations.filter(({ kind }) => kind === 'gap').length,
    });
  }
  return runs;
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
    .map((m) => ({
      ...m,
      titleEn: titles.get(m.activationId)?.titleEn ?? '',
      titleFr: titles.get(m.activationId)?.titleFr ?? '',
    }))
    .sort((a, b) => b.measuredOn.localeCompare(a.measuredOn) || b.createdAt.localeCompare(a.createdAt));
}

/** The recovery times that were known at an instant: what was measured later changes no book that is of before. */
export async function recoveriesMeasuredUntil(
  db: Db,
  instant: string,
  timeZone: string,
): Promise<Stored<'recoveryMeasurement'>[]> {
  const until = dateIn(timeZone, instant);
  const measured = await storedRecords(db, 'recoveryMeasurement');
  return measured.filter(({ measuredOn, createdAt }) => measuredOn <= until && createdAt <= instant);
}

async function titlesOf(db: Db, ids: string[]): Promise<Map<string, { titleEn: string; titleFr: string }>> {
  const titles = new Map<string, { titleEn: string; titleFr: string }>();
  for (const id of ids) {
    const state = await stateOf(db, id);
    if (state) titles.set(id, state);
  }
  return titles;
}

/** What was measured stays readable though the log it came from is damaged: nothing is then known of it. */
async function stateOf(db: Db, id: string): Promise<ActivationState | null> {
  try {
    return await activationState(db, id);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return null;
  }
}
