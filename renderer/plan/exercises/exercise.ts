import type { DeskOutput } from '../../desk.ts';

/** An exercise as its page shows it, with its script in order. */
export type ExerciseDetail = DeskOutput<'exercises.get'>;
export type PlannedInject = ExerciseDetail['injects'][number];
