import type { DeskOutput } from '../../desk.ts';

/** One issue, with its log and what answers it. */
export type Issue = DeskOutput<'issues.get'>;
