const formatters = new Map<string, Intl.DateTimeFormat>();

/** Today's date in a time zone, YYYY-MM-DD: for what is only shown. */
export function todayIn(timeZone: string): string {
  const known =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, known);
  return known.format(new Date());
}
