import { getOrganisation } from '../../../db/queries/organisation.ts';
import { findStandIns } from '../../../db/queries/stand-ins.ts';
import { getSuccession } from '../../../db/queries/succession.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import type { successionCalls } from '../../contract/succession.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';

export const successionHandlers: Handlers<typeof successionCalls> = {
  'succession.get': async ({ roleId }, desk) => await getSuccession(desk.db, roleId, await today(desk)),
  'succession.standIns': async (search, desk) => await findStandIns(desk.db, search, await today(desk)),
};

async function today({ db, clock }: DeskContext): Promise<string> {
  const { timeZone } = await getOrganisation(db);
  return dateIn(timeZone, clock.now());
}
