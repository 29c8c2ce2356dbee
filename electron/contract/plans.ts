/** Filled by its part. */
export const plansCalls = {} as const;
