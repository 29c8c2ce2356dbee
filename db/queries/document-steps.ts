import type { ChainRole, DocumentStep, DocumentStepKind } from '../../domain/documents/document-step.ts';
import { documentStepKinds } from '../../domain/documents/document-step.ts';
import { ExpectedError } from '../../domain/errors.ts';
import type { Db, Trx } from '../writer.ts';

/** Every step in the life of a document, the oldest first. @throws ExpectedError `workspace_damaged`. */
export async function documentSteps(db: Db | Trx, documentId: string): Promise<DocumentStep[]> {
  const rows = await db
    .selectFrom('documentStep')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, at, by, kind, roleId, roleNameEn, roleNameFr, comment, body }) => {
    const { chain = [], hash = '' }: { chain?: ChainRole[]; hash?: string } = JSON.parse(body);
    const role = roleId === null ? null : { roleId, nameEn: roleNameEn, nameFr: roleNameFr };
    return { id, at, by, kind: knownKind(kind), role, comment, chain, hash };
  });
}

function knownKind(kind: string): DocumentStepKind {
  const known = documentStepKinds.find((each) => each === kind);
  if (!known) throw new ExpectedError('workspace_damaged', `document step ${kind}`);
  return known;
}
