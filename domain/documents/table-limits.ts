/** The most that a table of a document holds: longer ones are spreadsheets, wider ones no page has room for. The head counts as a row. */
export const tableLimits = { rows: 301, columns: 12 } as const;
