import { v7 as newId } from 'uuid';
import { ExpectedError } from '../../domain/errors.ts';
import { getDocument } from '../queries/documents.ts';
import { factVerdicts } from '../queries/fact-verdicts.ts';
import type { Trx, Writer } from '../writer.ts';

interface SaidOfFact {
  documentId: string;
  /** Key of the fact. */
  key: string;
  /** What it is now (`valueNow`). */
  value: string;
}

/**
 * Says that an issued document is right although a fact that it cites has changed, for as long as the fact stays what it
 * is. Kept in the document's trail.
 * @throws ExpectedError `not_found`, `reason_required`, `document_state` of what is no longer out there.
 */
export async function sayStillRight(writer: Writer, said: SaidOfFact & { reason: string }): Promise<void> {
  const reason = said.reason.trim();
  if (reason === '') throw new ExpectedError('reason_required', 'still right', { field: 'reason' });
  await writer.db.transaction().execute(async (trx) => {
    const { status } = await getDocument(trx, said.documentId);
    if (status !== 'issued') throw new ExpectedError('document_state', status, { status });
    await record(trx, writer, 'stillRight', said, reason);
  });
}

/** Takes back what was said of a fact; nothing happens where nothing was. @throws ExpectedError `not_found`. */
export async function takeBackStillRight(
  writer: Writer,
  { documentId, key }: Pick<SaidOfFact, 'documentId' | 'key'>,
): Promise<void> {
  await writer.db.transaction().execute(async (trx) => {
    await getDocument(trx, documentId);
    const said = (await factVerdicts(trx)).find((v) => v.documentId === documentId && v.key === key);
    if (said) await record(trx, writer, 'wrongAfterAll', said, '');
  });
}

async function record(
  trx: Trx,
  writer: Writer,
  kind: 'stillRight' | 'wrongAfterAll',
  { documentId, key, value }: SaidOfFact,
  comment: string,
): Promise<void> {
  const made = { id: newId(), at: writer.clock.now(), by: writer.author };
  const asNobody = { roleId: null, roleNameEn: '', roleNameFr: '' };
  const body = JSON.stringify({ key, value });
  await trx
    .insertInto('documentStep')
    .values({ ...made, ...asNobody, documentId, kind, comment, body })
    .execute();
}
