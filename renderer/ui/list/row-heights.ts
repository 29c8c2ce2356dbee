/** Heights of a row, in pixels at 100 %: of one line and of two. */
export const rowHeights = { one: 36, two: 54 } as const;
