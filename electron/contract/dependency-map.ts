/** Filled by its part. */
export const mapCalls = {} as const;
