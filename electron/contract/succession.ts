/** Filled by its part. */
export const successionCalls = {} as const;
