/** Filled by its part. */
export const checklistToolCalls = {} as const;
