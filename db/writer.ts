import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../domain/time/clock.ts';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;
export type Trx = Transaction<Schema>;

/** Who writes, where and by what clock: what every action needs besides its input. */
export interface Writer {
  db: Db;
  clock: Clock;
  author: string;
}
