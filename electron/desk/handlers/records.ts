import {
  archiveRecord,
  createRecord,
  removeRecord,
  restoreRecord,
  updateRecord,
} from '../../../db/actions/save-record.ts';
import { redoLast, undoLast } from '../../../db/actions/undo.ts';
import { recordHistory } from '../../../db/queries/history.ts';
import { referenceOptions } from '../../../db/queries/names.ts';
import { changeSubjects } from '../../contract/events.ts';
import type { recordCalls } from '../../contract/records.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import { changeSubject } from './change-subjects.ts';

export const recordHandlers: Handlers<typeof recordCalls> = {
  'records.create': async ({ kind, values }, desk) => {
    const id = await createRecord(desk, kind, values);
    desk.changed(changeSubject(kind));
    return { id };
  },
  'records.update': async ({ kind, id, patch }, desk) => {
    await updateRecord(desk, kind, id, patch);
    desk.changed(changeSubject(kind));
    return { id };
  },
  'records.archive': async ({ kind, id }, desk) => {
    await archiveRecord(desk, kind, id);
    desk.changed(changeSubject(kind));
    return {};
  },
  'records.restore': async ({ kind, id }, desk) => {
    await restoreRecord(desk, kind, id);
    desk.changed(changeSubject(kind));
    return {};
  },
  'records.remove': async ({ kind, id }, desk) => {
    await removeRecord(desk, kind, id);
    desk.changed(changeSubject(kind));
    return {};
  },
  'records.options': ({ kind }, { db }) => referenceOptions(db, kind),
  'records.history': ({ kind, id }, { db }) => recordHistory(db, kind, id),
  'changes.undo': async (_, desk) => everythingChanged(desk, await undoLast(desk, desk.openedAt)),
  'changes.redo': async (_, desk) => everythingChanged(desk, await redoLast(desk, desk.openedAt)),
};

/** An undo may touch any subject: all are read again. */
function everythingChanged<T>(desk: DeskContext, value: T): T {
  desk.changed(...changeSubjects);
  return value;
}
