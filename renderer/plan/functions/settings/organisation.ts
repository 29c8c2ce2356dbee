import type { DeskOutput } from '../../../desk.ts';

export type Organisation = DeskOutput<'organisation.get'>;
