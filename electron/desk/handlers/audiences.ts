import { audienceDirectory } from '../../../db/queries/audience-directory.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { storedRecord, storedRecords } from '../../../db/queries/stored.ts';
import { audienceMembers, isAddressed, withoutAddress } from '../../../domain/publishing/audience-members.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import type { audienceCalls } from '../../contract/audiences.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';

export const audienceHandlers: Handlers<typeof audienceCalls> = {
  'audiences.list': async ({ archived }, desk) => {
    const [audiences, directory, today] = await Promise.all([
      storedRecords(desk.db, 'audience', archived),
      audienceDirectory(desk.db),
      todayOf(desk),
    ]);
    return audiences
      .map((audience) => {
        const members = audienceMembers(audience, directory, today);
        const unreachedCount = withoutAddress(members, audience.channel).length;
        return { ...audience, memberCount: members.length, unreachedCount };
      })
      .sort((a, b) => a.code.localeCompare(b.code));
  },
  'audiences.members': async ({ id, channel }, desk) => {
    const audience = await storedRecord(desk.db, 'audience', id);
    const by = channel ?? audience.channel;
    const directory = await audienceDirectory(desk.db);
    const members = audienceMembers(audience, directory, await todayOf(desk), by);
    return { members, isAddressed: isAddressed(by) };
  },
};

async function todayOf({ db, clock }: DeskContext): Promise<string> {
  return dateIn((await getOrganisation(db)).timeZone, clock.now());
}
