import { randomUUID } from 'node:crypto';
import type { ChangeSet } from '../../../db/actions/change-set.ts';
import {
  archiveRecord,
  inChangeSet,
  removeRecord,
  restoreRecord,
  updateRecord,
} from '../../../db/actions/save-record.ts';
import { redoLast, sizeOfLast, type Undone, undoLast } from '../../../db/actions/undo.ts';
import { recordHistory } from '../../../db/queries/history.ts';
import { referenceOptions } from '../../../db/queries/names.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { changeSubjects } from '../../contract/events.ts';
import type { recordCalls } from '../../contract/records.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import type { TakeBackInput } from '../jobs/take-back.ts';
import { changeSubject } from './change-subjects.ts';

export const recordHandlers: Handlers<typeof recordCalls> = {
  'records.create': async ({ kind, values }, desk) => {
    const work = (changes: ChangeSet) => changes.create(kind, values);
    const { result, changeSetId } = await inChangeSet(desk, { source: 'edit' }, work);
    desk.changed(changeSubject(kind));
    return { id: result, changeSetId };
  },
  'records.update': async ({ kind, id, patch }, desk) => {
    const changeSetId = await updateRecord(desk, kind, id, patch);
    desk.changed(changeSubject(kind));
    return { id, changeSetId };
  },
  'records.archive': async ({ kind, id }, desk) => {
    const changeSetId = await archiveRecord(desk, kind, id);
    desk.changed(changeSubject(kind));
    return { changeSetId };
  },
  'records.restore': async ({ kind, id }, desk) => {
    const changeSetId = await restoreRecord(desk, kind, id);
    desk.changed(changeSubject(kind));
    return { changeSetId };
  },
  'records.remove': async ({ kind, id }, desk) => {
    const changeSetId = await removeRecord(desk, kind, id);
    desk.changed(changeSubject(kind));
    return { changeSetId };
  },
  'records.options': ({ kind }, { db }) => referenceOptions(db, kind),
  'records.history': ({ kind, id }, { db }) => recordHistory(db, kind, id),
  'changes.undo': async ({ changeSetId }, desk) =>
    everythingChanged(desk, await takeBack(desk, 'undo', changeSetId)),
  'changes.redo': async (_, desk) => everythingChanged(desk, await takeBack(desk, 'redo')),
};

/** More changes than this would hold up the desk's other calls for longer than a thread takes to start. */
const mostChangesHere = 500;

async function takeBack(desk: DeskContext, last: 'undo' | 'redo', only?: string): Promise<Undone> {
  const { openedAt: since, passedOver } = desk;
  try {
    if ((await sizeOfLast(desk.db, last, since, passedOver)) <= mostChangesHere)
      return await (last === 'undo'
        ? undoLast(desk, since, passedOver, only)
        : redoLast(desk, since, passedOver));
    const input: TakeBackInput = { last, since, passedOver: [...passedOver], only };
    return await desk.runJob<Undone>({ jobId: randomUUID(), name: 'take-back', input });
  } catch (error) {
    // Said once; kept in the way, it would hide all that lies behind it for good.
    if (error instanceof ExpectedError && typeof error.details.refused === 'string')
      passedOver.add(error.details.refused);
    throw error;
  }
}

/** An undo may touch any subject: all are read again. */
function everythingChanged<T>(desk: DeskContext, value: T): T {
  desk.changed(...changeSubjects);
  return value;
}
