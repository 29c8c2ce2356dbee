/** Filled by its part. */
export const freshnessCalls = {} as const;
