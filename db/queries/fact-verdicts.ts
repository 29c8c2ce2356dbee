import type { DocumentStepKind } from '../../domain/documents/document-step.ts';
import type { Db, Trx } from '../writer.ts';

/** That a document is right although a fact that it cites has changed to this value since. */
export interface FactVerdict {
  documentId: string;
  /** Key of the fact. */
  key: string;
  /** What the fact was when it was said (`valueNow`): it holds for no other value. */
  value: string;
  reason: string;
  at: string;
  by: string;
}

const kinds = ['stillRight', 'wrongAfterAll'] as const satisfies readonly DocumentStepKind[];

/** What holds of all that was said of facts that have changed: the last word on each. */
export async function factVerdicts(db: Db | Trx): Promise<FactVerdict[]> {
  const rows = await db
    .selectFrom('documentStep')
    .select(['documentId', 'kind', 'comment', 'at', 'by', 'body'])
    .where('kind', 'in', kinds)
    .orderBy('id')
    .execute();
  const last = new Map<string, FactVerdict | null>();
  for (const { documentId, kind, comment, at, by, body } of rows) {
    const { key, value }: { key: string; value: string } = JSON.parse(body);
    const said = { documentId, key, value, reason: comment, at, by };
    last.set(`${documentId} ${key}`, kind === 'stillRight' ? said : null);
  }
  return [...last.values()].filter((verdict) => verdict !== null);
}
