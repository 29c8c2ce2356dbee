import { distributions } from '../../../db/queries/distributions.ts';
import { lastFactChange } from '../../../db/queries/fact-change.ts';
import { lastChangeId } from '../../../db/queries/import-existing.ts';
import { documentsOutThere, saidOfDocuments } from '../../../db/queries/issued-facts.ts';
import type { Db } from '../../../db/writer.ts';
import { isDocumentKind } from '../../../domain/documents/kinds.ts';
import { wrongWeights } from '../../../domain/documents/wrong-facts.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import type { Output } from '../../contract/call.ts';
import type { wrongCalls } from '../../contract/distribution.ts';
import { factSource } from './fact-source.ts';
import { openCorrections } from './start-correction.ts';
import { type WrongDocument, wrongDocuments } from './wrong-documents.ts';

type Listed = Output<typeof wrongCalls, 'wrong.list'>[number];

interface Desk {
  db: Db;
  clock: Clock;
}

/** What was found last in a workspace, and what stood then: facts are told anew only when one of them can have changed. */
const foundLast = new WeakMap<Db, { stand: string; found: Promise<WrongDocument[]> }>();

async function found({ db, clock }: Desk): Promise<WrongDocument[]> {
  const now = clock.now();
  const documents = await documentsOutThere(db);
  const [change, said] = await Promise.all([lastChangeId(db), saidOfDocuments(db)]);
  const stand = [now.slice(0, 13), change, said, ...documents.map(({ id }) => id)].join();
  const last = foundLast.get(db);
  if (last?.stand === stand) return await last.found;
  const fresh = wrongDocuments(db, documents, now);
  foundLast.set(db, { stand, found: fresh });
  return await fresh;
}

/** How many documents are wrong, and nobody has said that they are not. */
export async function countWrong(desk: Desk): Promise<number> {
  return (await found(desk)).filter(isOpen).length;
}

/** Documents that are wrong, with since when, to whom they went, and whether they are being corrected. */
export async function listWrong(desk: Desk): Promise<Listed[]> {
  const { db } = desk;
  const [wrong, corrections, sent] = await Promise.all([found(desk), openCorrections(db), distributions(db)]);
  const sentOf = Map.groupBy(
    sent.filter(({ struck }) => struck === null),
    ({ documentId }) => documentId,
  );
  const rows = await Promise.all(
    wrong.map(async ({ document, data, facts }): Promise<Listed> => {
      const { activationId: _, checklistId, kind, ...named } = document;
      if (!isDocumentKind(kind)) throw new ExpectedError('workspace_damaged', `document kind ${kind}`);
      return {
        ...named,
        kind,
        facts: await Promise.all(
          facts.map(async ({ key, weight, label, was, is, value, stillRight }) => ({
            ...{ key, weight, label, was, is, value },
            since: await lastFactChange(db, factSource(key, data, checklistId), document.issuedAt),
            stillRight: stillRight && {
              ...{ at: stillRight.at, by: stillRight.by, reason: stillRight.reason },
            },
          })),
        ),
        sent: (sentOf.get(document.id) ?? []).map(({ recipients, ...entry }) => ({
          ...entry,
          people: recipients.length,
        })),
        correctionId: corrections.get(document.id) ?? null,
      };
    }),
  );
  return rows.sort((a, b) => gravity(a) - gravity(b) || b.issuedAt.localeCompare(a.issuedAt));
}

function isOpen({ facts }: { facts: readonly { stillRight: unknown }[] }): boolean {
  return facts.some(({ stillRight }) => stillRight === null);
}

function gravity({ facts }: Listed): number {
  const weights = facts.filter(({ stillRight }) => stillRight === null).map(({ weight }) => weight);
  return Math.min(wrongWeights.length, ...weights.map((weight) => wrongWeights.indexOf(weight)));
}
