import { distributions } from '../../../db/queries/distributions.ts';
import { listDocuments } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/writer.ts';
import { isRecipient } from '../../../domain/publishing/distribution.ts';
import type { Output } from '../../contract/call.ts';
import type { distributionCalls } from '../../contract/distribution.ts';

type Sent = Output<typeof distributionCalls, 'distribution.search'>;

const mostFound = 50;

/** Where documents went, for what somebody looks for: a person, an address, a document. */
export async function searchSent(db: Db, words: string): Promise<Sent> {
  const [entries, documents] = await Promise.all([distributions(db), listDocuments(db)]);
  const known = new Map(documents.map((document) => [document.id, document]));
  return entries.flatMap(({ recipients, ...entry }): Sent => {
    const document = known.get(entry.documentId);
    if (!document) return [];
    const { id, kind, number, version, titleEn, titleFr, status } = document;
    const found = recipients.filter((each) => isRecipient(each, words));
    const ofDocument = `${number} ${titleEn} ${titleFr} ${entry.audienceNameEn} ${entry.audienceNameFr}`;
    if (words !== '' && found.length === 0 && !isRecipient({ name: ofDocument, address: '' }, words))
      return [];
    return [
      {
        document: { id, kind, number: number ?? '', version, titleEn, titleFr, status },
        entry,
        people: recipients.length,
        found: found.slice(0, mostFound),
      },
    ];
  });
}
