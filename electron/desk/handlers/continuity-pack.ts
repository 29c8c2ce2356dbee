import { lastPack, packedRecordsChanged } from '../../../db/queries/continuity-pack.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { daysBetween } from '../../../domain/continuity-pack/days-between.ts';
import type { continuityPackCalls } from '../../contract/continuity-pack.ts';
import { makePack } from '../continuity-pack/make-pack.ts';
import type { Handlers } from '../desk-context.ts';

export const continuityPackHandlers: Handlers<typeof continuityPackCalls> = {
  'pack.state': async (_, { db, clock }) => {
    const [{ timeZone, packIntervalDays: renewDays }, pack] = [await getOrganisation(db), await lastPack(db)];
    if (!pack) return { last: null, renewDays };
    const { at, by, name, changeId } = pack;
    const changes = await packedRecordsChanged(db, changeId);
    return { last: { at, by, name, changes, daysAgo: daysBetween(at, clock.now(), timeZone) }, renewDays };
  },
  'pack.make': (input, desk) => makePack(input, desk),
};
