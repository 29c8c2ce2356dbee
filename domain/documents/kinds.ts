/** The documents that Holdfast writes from a template. The words for each are in its template (assets/templates). */
export const documentKinds = [
  'staff-bulletin',
  'manager-bulletin',
  'procedure',
  'checklist',
  'situation-report',
  'stand-down-notice',
  'after-action-report',
  'brochure',
  'wallet-card',
  'questions-and-answers',
  'key-messages',
  'service-disruption-notice',
  'service-list',
  'web-page-text',
  'newsletter-article',
  'speaking-notes',
  'activation-notice',
  'briefing-note',
  'issue-note',
  'picket-line-procedure',
  'incident-log-sheet',
  'essential-position-letter',
  'union-disclosure-package',
  'disclosure-schedule',
  'return-to-work-guide',
] as const;

/** What a document is for, and where its kind stands in the list that one is chosen from. */
export const documentGroups = ['staff', 'public', 'leadership', 'response', 'labour', 'plan'] as const;

/** What the length of a document is measured in; panels are those of a folded sheet, minutes those of a speech. */
export const lengthUnits = ['pages', 'words', 'minutes', 'panels'] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** The letters that a kind's numbers begin with, in both languages: a pair has one number. */
export const numberPrefix: Record<DocumentKind, string> = {
  'staff-bulletin': 'SB',
  'manager-bulletin': 'MB',
  procedure: 'PR',
  checklist: 'CL',
  'situation-report': 'SR',
  'stand-down-notice': 'SD',
  'after-action-report': 'AR',
  brochure: 'BR',
  'wallet-card': 'WC',
  'questions-and-answers': 'QA',
  'key-messages': 'KM',
  'service-disruption-notice': 'DN',
  'service-list': 'SL',
  'web-page-text': 'WB',
  'newsletter-article': 'NA',
  'speaking-notes': 'SN',
  'activation-notice': 'AN',
  'briefing-note': 'BN',
  'issue-note': 'IN',
  'picket-line-procedure': 'PL',
  'incident-log-sheet': 'LS',
  'essential-position-letter': 'EL',
  'union-disclosure-package': 'UD',
  'disclosure-schedule': 'DS',
  'return-to-work-guide': 'RW',
};

export function isDocumentKind(kind: string): kind is DocumentKind {
  return documentKinds.some((known) => known === kind);
}

/** A situation report on one page for those who decide, or with all that those who act need. */
export const reportForms = ['executive', 'tactical'] as const;

/** Kinds that tell of a response once it is over. */
export const kindsOfTheEnd: readonly DocumentKind[] = ['stand-down-notice', 'after-action-report'];
