/** Filled by its part. */
export const resourceCalls = {} as const;
