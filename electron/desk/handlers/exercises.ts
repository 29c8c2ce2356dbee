import { orderInjects } from '../../../db/actions/set-order.ts';
import { getExercise, listExercises, measuredRecoveriesOf, runsOf } from '../../../db/queries/exercises.ts';
import type { exerciseCalls } from '../../contract/exercises.ts';
import type { Handlers } from '../desk-context.ts';

export const exerciseHandlers: Handlers<typeof exerciseCalls> = {
  'exercises.list': ({ archived }, { db }) => listExercises(db, archived),
  'exercises.get': ({ id }, { db }) => getExercise(db, id),
  'exercises.runs': ({ id }, { db }) => runsOf(db, id),
  'exercises.orderInjects': async ({ exerciseId, injectIds }, desk) => {
    await orderInjects(desk, exerciseId, injectIds);
    desk.changed('exercises');
    return {};
  },
  'functions.measured': ({ id }, { db }) => measuredRecoveriesOf(db, id),
};
