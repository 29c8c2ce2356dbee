import type { ActivationState } from './activation-state.ts';

const hourMs = 3_600_000;
const roundMs = 15 * 60_000;
const rhythmMs = 30 * 60_000;
/** As the checklist for an IT outage has it: one every two hours. */
const usualMs = 2 * hourMs;
/** A promise further off says nothing of the rhythm: it was a slip, or a report for the night. */
const farOffMs = 24 * hourMs;

/**
 * By when the next report is to be promised in one that is drawn now, on the quarter of an hour: after as long as the
 * last one promised, else after two hours. Null after the stand-down.
 */
export function proposedNextReport(
  { status, documents }: Pick<ActivationState, 'status' | 'documents'>,
  now: string,
): string | null {
  if (status === 'stoodDown' || status === 'closed') return null;
  const at = Date.parse(now) + rhythm(documents);
  return new Date(Math.ceil(at / roundMs) * roundMs).toISOString();
}

/** Milliseconds between a report and the one that it promised. */
function rhythm(documents: ActivationState['documents']): number {
  const promises = documents.flatMap(({ documentKind, issuedAt, nextUpdateAt }) =>
    documentKind === 'situation-report' && nextUpdateAt !== null
      ? [Date.parse(nextUpdateAt) - Date.parse(issuedAt)]
      : [],
  );
  // It was drawn some minutes before it was issued, for the next quarter of an hour: the rhythm does not drift with that.
  const told = promises.map((ms) => Math.round(ms / rhythmMs) * rhythmMs);
  return told.findLast((ms) => ms >= rhythmMs && ms <= farOffMs) ?? usualMs;
}
