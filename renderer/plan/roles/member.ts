import type { DeskOutput } from '../../desk.ts';

/** A person's place in a succession, with what a card shows of them. */
export type Member = DeskOutput<'roles.get'>['succession'][number];
