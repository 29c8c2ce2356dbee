import type { DeskOutput } from '../../desk.ts';

/** A task of a checklist, with its role. */
export type Task = DeskOutput<'checklists.get'>['tasks'][number];
