import type { ColumnChoice } from '../import-store.ts';

const patterns = {
  emails: 'match.whyEmails',
  telephones: 'match.whyTelephones',
  dates: 'match.whyDates',
  languages: 'match.whyLanguages',
  groups: 'match.whyGroups',
} as const;

/** The words for why a column was taken for a field. */
export function reasonKey(reason: ColumnChoice['reason']) {
  if (reason === null) return 'match.whyNone';
  if (reason.why === 'values') return patterns[reason.pattern];
  if (reason.why === 'you') return 'match.whyYou';
  return reason.why === 'heading' ? 'match.whyHeading' : 'match.whyHeadingPart';
}
