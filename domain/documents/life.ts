/** draft → in review → approved → issued → superseded or withdrawn. */
export const documentStatuses = [
  'draft',
  'inReview',
  'approved',
  'issued',
  'superseded',
  'withdrawn',
] as const;

export type DocumentStatus = (typeof documentStatuses)[number];

/** How a document stands to the one that it was drafted from: only a version or a correction takes its place. */
export const documentRelations = ['copy', 'newVersion', 'correction'] as const;

export type DocumentRelation = (typeof documentRelations)[number];

/** Whether it has gone out: what it says is kept as it was, for good. */
export function wasIssued(status: DocumentStatus): boolean {
  return status === 'issued' || status === 'superseded' || status === 'withdrawn';
}
