import type { DeskOutput } from '../../desk.ts';

/** An audience with how many it means today. */
export type ListedAudience = DeskOutput<'audiences.list'>[number];
