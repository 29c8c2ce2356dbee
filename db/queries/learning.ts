import { ExpectedError } from '../../domain/errors.ts';
import type { Db } from '../writer.ts';
import { activationState } from './activations.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

interface LearnedFrom {
  id: string;
  titleEn: string;
  titleFr: string;
  exercise: boolean;
}

interface Joined {
  activation: LearnedFrom | null;
  criticalFunction: Named | null;
}

export type CorrectiveActionRow = Stored<'correctiveAction'> & Joined & { ownerRole: Named | null };
export type LessonRow = Stored<'lesson'> & Joined;

/** Corrective actions: open ones first, those that are due first. */
export async function listCorrectiveActions(db: Db, archived = false): Promise<CorrectiveActionRow[]> {
  return await actionRows(db, await storedRecords(db, 'correctiveAction', archived));
}

/** @throws ExpectedError `not_found`. */
export async function getCorrectiveAction(db: Db, id: string): Promise<CorrectiveActionRow> {
  const [row] = await actionRows(db, [await storedRecord(db, 'correctiveAction', id)]);
  if (!row) throw new Error('a stored action is listed');
  return row;
}

/** Lessons, the newest first. */
export async function listLessons(db: Db, archived = false): Promise<LessonRow[]> {
  return await lessonRows(db, await storedRecords(db, 'lesson', archived));
}

/** @throws ExpectedError `not_found`. */
export async function getLesson(db: Db, id: string): Promise<LessonRow> {
  const [row] = await lessonRows(db, [await storedRecord(db, 'lesson', id)]);
  if (!row) throw new Error('a stored lesson is listed');
  return row;
}

/** What was taken up of an activation or for a function. */
export async function learnedBy(
  db: Db,
  field: 'activationId' | 'functionId',
  id: string,
): Promise<{ actions: CorrectiveActionRow[]; lessons: LessonRow[] }> {
  return {
    actions: await actionRows(db, await storedParts(db, 'correctiveAction', field, id)),
    lessons: await lessonRows(db, await storedParts(db, 'lesson', field, id)),
  };
}

const never = '9999';

async function actionRows(db: Db, rows: Stored<'correctiveAction'>[]): Promise<CorrectiveActionRow[]> {
  const roles = await namesOf(db, 'role');
  const joined = await withNames(db, rows);
  return joined
    .map((row) => ({ ...row, ownerRole: nameOf(roles, row.ownerRoleId) }))
    .sort(
      (a, b) =>
        Number(a.status !== 'open') - Number(b.status !== 'open') ||
        (a.dueOn ?? never).localeCompare(b.dueOn ?? never) ||
        a.id.localeCompare(b.id),
    );
}

async function lessonRows(db: Db, rows: Stored<'lesson'>[]): Promise<LessonRow[]> {
  const joined = await withNames(db, rows);
  return joined.sort(
    (a, b) =>
      (b.learnedOn ?? b.createdAt).localeCompare(a.learnedOn ?? a.createdAt) || b.id.localeCompare(a.id),
  );
}

async function withNames<R extends { activationId: string | null; functionId: string | null }>(
  db: Db,
  rows: readonly R[],
): Promise<(R & Joined)[]> {
  const functions = await namesOf(db, 'criticalFunction');
  const activations = new Map<string, LearnedFrom | null>();
  for (const id of new Set(rows.flatMap(({ activationId }) => activationId ?? [])))
    activations.set(id, await learnedFrom(db, id));
  return rows.map((row) => ({
    ...row,
    activation: activations.get(row.activationId ?? '') ?? null,
    criticalFunction: nameOf(functions, row.functionId),
  }));
}

/** A damaged log keeps nobody from what was learned. */
async function learnedFrom(db: Db, id: string): Promise<LearnedFrom | null> {
  try {
    const { titleEn, titleFr, mode } = await activationState(db, id);
    return { id, titleEn, titleFr, exercise: mode === 'exercise' };
  } catch (error) {
    if (error instanceof ExpectedError) return null;
    throw error;
  }
}
