import { activationState } from '../../../db/queries/activations.ts';
import { storedRecords } from '../../../db/queries/stored.ts';
import type { Writer } from '../../../db/writer.ts';
import { activationTime } from '../../../domain/activation/activation-clock.ts';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';

const quarterMs = 15 * 60_000;

/**
 * What a new document of a kind starts with, as the organisation has set it: to whom it goes, and when it promises the
 * next update, on the quarter of an hour by the clock of its activation. Nothing where nothing is set.
 */
export async function startOfPolicy(
  { db, clock }: Writer,
  kind: DocumentKind,
  activationId: string | null,
): Promise<{ audienceId?: string; channel?: string; nextUpdateAt?: string }> {
  const policy = (await storedRecords(db, 'documentPolicy')).find((each) => each.kind === kind);
  if (!policy) return {};
  const { audienceId, channel, nextUpdateMinutes } = policy;
  const now =
    activationId === null
      ? clock.now()
      : activationTime((await activationState(db, activationId)).clock, clock.now());
  const after = nextUpdateMinutes === null ? null : Date.parse(now) + nextUpdateMinutes * 60_000;
  return {
    ...(audienceId !== null && { audienceId, channel }),
    ...(after !== null && { nextUpdateAt: new Date(Math.ceil(after / quarterMs) * quarterMs).toISOString() }),
  };
}
