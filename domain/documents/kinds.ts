/** The documents that Holdfast writes from a template. The words for each are in its template (assets/templates). */
export const documentKinds = [
  'staff-bulletin',
  'manager-bulletin',
  'procedure',
  'checklist',
  'situation-report',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** The letters that a kind's numbers begin with, in both languages: a pair has one number. */
export const numberPrefix: Record<DocumentKind, string> = {
  'staff-bulletin': 'SB',
  'manager-bulletin': 'MB',
  procedure: 'PR',
  checklist: 'CL',
  'situation-report': 'SR',
};

export function isDocumentKind(kind: string): kind is DocumentKind {
  return documentKinds.some((known) => known === kind);
}
