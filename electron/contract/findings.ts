/** Filled by its part. */
export const findingCalls = {} as const;
