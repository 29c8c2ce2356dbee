import { v7 as newId } from 'uuid';
import { wasIssued } from '../../domain/documents/life.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { audienceMembers } from '../../domain/publishing/audience-members.ts';
import type { Channel } from '../../domain/publishing/choices.ts';
import { readersOf, type SentLanguage } from '../../domain/publishing/distribution.ts';
import type { Recipient } from '../../domain/publishing/recipient-schema.ts';
import { dateIn } from '../../domain/time/local-date.ts';
import { audienceDirectory } from '../queries/audience-directory.ts';
import { distributions } from '../queries/distributions.ts';
import { getDocument } from '../queries/documents.ts';
import { getOrganisation } from '../queries/organisation.ts';
import { storedRecord } from '../queries/stored.ts';
import type { Trx, Writer } from '../writer.ts';

export interface NewDistribution {
  documentId: string;
  /** When it went; null: now. */
  at: string | null;
  channel: Channel;
  language: SentLanguage;
  note: string;
  /** An audience as it is now; those of an earlier entry, to whom a correction is owed; or nobody by name (a web page). */
  to: { audienceId: string } | { sameAsId: string } | null;
}

/**
 * Records where an issued document went. Who is meant by its audience is kept by name and address as they are now, and
 * never changed after. Nothing is sent.
 * @returns the id of the entry. @throws ExpectedError `not_found`, `document_state` of a draft, `invalid_input` at `at`
 * for a time before its issue or to come.
 */
export async function recordDistribution(writer: Writer, made: NewDistribution): Promise<string> {
  const { documentId, channel, language } = made;
  return await writer.db.transaction().execute(async (trx) => {
    const { status, issuedAt } = await getDocument(trx, documentId);
    if (!wasIssued(status) || issuedAt === null)
      throw new ExpectedError('document_state', status, { status });
    const now = writer.clock.now();
    const at = made.at ?? now;
    if (at > now) refuseTime('in_future');
    if (at < toTheMinute(issuedAt)) refuseTime('in_past');
    const to = await recipientsOf(trx, made, now);
    const id = newId();
    await trx
      .insertInto('distribution')
      .values({
        ...{ id, documentId, at, by: writer.author, channel, language },
        ...{ audienceId: to.audienceId, audienceNameEn: to.nameEn, audienceNameFr: to.nameFr },
        ...{ recipients: JSON.stringify(to.recipients), note: made.note.trim() },
      })
      .execute();
    return id;
  });
}

/**
 * Strikes an entry that was wrong; it stays, with the reason.
 * @throws ExpectedError `not_found`, `reason_required`, `changed_since` where it is struck already.
 */
export async function strikeDistribution(writer: Writer, id: string, given: string): Promise<void> {
  const reason = given.trim();
  if (reason === '') throw new ExpectedError('reason_required', 'strike', { field: 'reason' });
  await writer.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('distribution')
      .select('struckAt')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new ExpectedError('not_found', `distribution ${id}`, { kind: 'distribution' });
    if (row.struckAt !== null) throw new ExpectedError('changed_since', 'struck already', { id });
    const struck = { struckAt: writer.clock.now(), struckBy: writer.author, struckReason: reason };
    await trx.updateTable('distribution').set(struck).where('id', '=', id).execute();
  });
}

interface Told {
  audienceId: string | null;
  nameEn: string;
  nameFr: string;
  recipients: Recipient[];
}

async function recipientsOf(trx: Trx, made: NewDistribution, now: string): Promise<Told> {
  const { to, channel, language } = made;
  if (to === null) return { audienceId: null, nameEn: '', nameFr: '', recipients: [] };
  if ('sameAsId' in to) {
    const before = (await distributions(trx)).find(({ id }) => id === to.sameAsId);
    if (!before)
      throw new ExpectedError('not_found', `distribution ${to.sameAsId}`, { kind: 'distribution' });
    const { audienceId, audienceNameEn: nameEn, audienceNameFr: nameFr, recipients } = before;
    return { audienceId, nameEn, nameFr, recipients };
  }
  const [audience, directory, { timeZone }] = await Promise.all([
    storedRecord(trx, 'audience', to.audienceId),
    audienceDirectory(trx),
    getOrganisation(trx),
  ]);
  const members = audienceMembers(audience, directory, dateIn(timeZone, now), channel);
  const { id: audienceId, nameEn, nameFr } = audience;
  return { audienceId, nameEn, nameFr, recipients: readersOf(members, language) };
}

/** A field of the window has no seconds: what was issued at 8:30:20 may have gone out at 8:30. */
function toTheMinute(instant: string): string {
  return `${instant.slice(0, 16)}:00.000Z`;
}

function refuseTime(code: 'in_future' | 'in_past'): never {
  const problems = [{ path: ['at'], code, message: 'the time cannot be' }];
  throw new ExpectedError('invalid_input', code, { problems });
}
