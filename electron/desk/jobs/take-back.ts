import { redoLast, type Undone, undoChangeSet, undoLast } from '../../../db/actions/undo.ts';
import type { JobContext } from './job.ts';

/** One change set by its id (a whole import), or the last one since an instant. */
export type TakeBackInput =
  | { changeSetId: string }
  | { last: 'undo' | 'redo'; since: string; passedOver: string[]; only?: string | undefined };

/** Undoes or redoes a large change set off the desk's thread. @throws ExpectedError as undoLast. */
export async function takeBackChanges(
  input: TakeBackInput,
  { open }: Pick<JobContext, 'open'>,
): Promise<Undone> {
  const writer = await open();
  if ('changeSetId' in input) return await undoChangeSet(writer, input.changeSetId);
  const { last, since, only } = input;
  const passedOver = new Set(input.passedOver);
  return await (last === 'undo'
    ? undoLast(writer, since, passedOver, only)
    : redoLast(writer, since, passedOver));
}
