export const activationCalls = {} as const;
