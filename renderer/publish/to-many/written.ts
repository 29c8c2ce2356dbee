import type { DeskOutput } from '../../desk.ts';

/** What came of writing one document to many, and where. */
export interface Written extends DeskOutput<'copies.write'> {
  /** Of the folder that was chosen. */
  token: string;
  into: string;
}
