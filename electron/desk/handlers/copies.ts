import type { copyCalls } from '../../contract/copies.ts';
import type { Handlers } from '../desk-context.ts';
import { copiesOfDocument } from '../documents/copies.ts';
import type { CopiesToWrite, WrittenCopies } from '../jobs/write-copies.ts';

export const copyHandlers: Handlers<typeof copyCalls> = {
  'copies.list': async ({ id, ...wanted }, { db, clock }) => {
    const { copies } = await copiesOfDocument(db, id, wanted, clock.now());
    return { copies: copies.map(({ recipient, languages }) => ({ name: recipient.name, languages })) };
  },
  'copies.write': async ({ jobId, token, ...wanted }, desk) => {
    const input: CopiesToWrite = { ...wanted, into: desk.grantedPath(token), now: desk.clock.now() };
    return await desk.runJob<WrittenCopies>({ jobId, name: 'write-copies', input });
  },
};
