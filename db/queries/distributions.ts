import * as z from 'zod';
import { ExpectedError } from '../../domain/errors.ts';
import { type Channel, channels } from '../../domain/publishing/choices.ts';
import type { SentLanguage } from '../../domain/publishing/distribution.ts';
import { type Recipient, recipient } from '../../domain/publishing/recipient-schema.ts';
import type { Db, Trx } from '../writer.ts';

/** Where an issued document went: by whom, when, through what, and to whom as they were then. */
export interface Distribution {
  id: string;
  documentId: string;
  /** When it went. */
  at: string;
  by: string;
  audienceId: string | null;
  /** As the audience was called then; empty where it went to none. */
  audienceNameEn: string;
  audienceNameFr: string;
  channel: Channel;
  language: SentLanguage;
  recipients: Recipient[];
  note: string;
  /** An entry that was wrong, and why; null while it holds. */
  struck: { at: string; by: string; reason: string } | null;
}

const recipients = z.array(recipient);

/** Where documents went, the last first. @param documentId null: all of them */
export async function distributions(db: Db | Trx, documentId: string | null = null): Promise<Distribution[]> {
  const all = db.selectFrom('distribution').selectAll().orderBy('at', 'desc').orderBy('id', 'desc');
  const rows = await (documentId === null ? all : all.where('documentId', '=', documentId)).execute();
  return rows.map(({ struckAt, struckBy, struckReason, ...row }) => ({
    ...row,
    channel: knownChannel(row.channel),
    recipients: recipients.parse(JSON.parse(row.recipients)),
    struck: struckAt === null ? null : { at: struckAt, by: struckBy ?? '', reason: struckReason },
  }));
}

/** A file from elsewhere may hold what this version does not know: better refused than shown as another. */
function knownChannel(channel: string): Channel {
  const known = channels.find((each) => each === channel);
  if (!known) throw new ExpectedError('workspace_damaged', `channel ${channel}`);
  return known;
}
