import type { DeskOutput } from '../../desk.ts';

export type WrongRow = DeskOutput<'wrong.list'>[number];
export type WrongFactRow = WrongRow['facts'][number];
