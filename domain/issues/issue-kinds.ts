/** How an issue is handled, the most pressing first. */
export const issueClasses = ['contentious', 'urgent', 'confidential', 'routine'] as const;

/** What anybody may write into the log of an issue. */
export const writtenEntryKinds = ['note', 'contact', 'decision'] as const;
