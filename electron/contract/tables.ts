/** Filled by its part. */
export const tableCalls = {} as const;
