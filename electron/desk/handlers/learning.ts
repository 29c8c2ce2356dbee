import {
  getCorrectiveAction,
  getLesson,
  learnedBy,
  listCorrectiveActions,
  listLessons,
} from '../../../db/queries/learning.ts';
import type { learningCalls } from '../../contract/learning.ts';
import type { Handlers } from '../desk-context.ts';
import { proposalsOf } from '../learning/proposals.ts';

export const learningHandlers: Handlers<typeof learningCalls> = {
  'correctiveActions.list': ({ archived }, { db }) => listCorrectiveActions(db, archived),
  'correctiveActions.get': ({ id }, { db }) => getCorrectiveAction(db, id),
  'lessons.list': ({ archived }, { db }) => listLessons(db, archived),
  'lessons.get': ({ id }, { db }) => getLesson(db, id),
  'learning.ofActivation': async ({ activationId }, { db }) => {
    const learned = await learnedBy(db, 'activationId', activationId);
    const takenUp = new Set(learned.actions.map(({ origin }) => origin));
    return { ...learned, proposals: await proposalsOf(db, activationId, takenUp) };
  },
  'learning.ofFunction': ({ functionId }, { db }) => learnedBy(db, 'functionId', functionId),
};
