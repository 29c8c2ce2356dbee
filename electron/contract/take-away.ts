/** Filled by its part. */
export const takeAwayCalls = {} as const;
