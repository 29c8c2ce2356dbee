import type { DocumentKind } from './kinds.ts';
import type { DocumentStatus } from './life.ts';

/** What is known of a document's promise. */
export interface PromisingDocument {
  id: string;
  kind: DocumentKind;
  status: DocumentStatus;
  activationId: string | null;
  audienceId: string | null;
  issuedAt: string | null;
  nextUpdateAt: string | null;
}

/**
 * The documents whose promise of a next update is still to be kept: out there, and nothing of their kind for the same
 * audience and activation has gone out since.
 * @param isOver whether an activation has been stood down: nobody waits for its next bulletin.
 * @returns their ids.
 */
export function promisedUpdates(
  documents: readonly PromisingDocument[],
  isOver: (activationId: string) => boolean,
): Set<string> {
  const latest = new Map<string, string>();
  const seriesOf = ({ kind, activationId, audienceId }: PromisingDocument) =>
    `${kind} ${activationId} ${audienceId}`;
  for (const document of documents) {
    const { issuedAt, status } = document;
    const before = latest.get(seriesOf(document)) ?? '';
    if (issuedAt !== null && status !== 'withdrawn' && issuedAt > before)
      latest.set(seriesOf(document), issuedAt);
  }
  const open = documents.filter(
    (document) =>
      document.status === 'issued' &&
      document.nextUpdateAt !== null &&
      document.issuedAt === latest.get(seriesOf(document)) &&
      (document.activationId === null || !isOver(document.activationId)),
  );
  return new Set(open.map(({ id }) => id));
}
