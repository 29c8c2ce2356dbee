import type { DeskOutput } from '../../desk.ts';

export type Look = DeskOutput<'look.get'>;
