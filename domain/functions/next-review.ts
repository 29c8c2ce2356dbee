import { Temporal } from 'temporal-polyfill';

const daysOfAYear = 365;

/**
 * The date (YYYY-MM-DD) of the next review after one on `reviewedOn`: the function's own interval in days, else the
 * organisation's. A year means the same day of the next year, also when that has 366 days.
 */
export function nextReviewOn(
  reviewedOn: string,
  reviewEveryDays: number | null,
  organisationDays: number,
): string {
  const days = reviewEveryDays ?? organisationDays;
  const on = Temporal.PlainDate.from(reviewedOn);
  return (days === daysOfAYear ? on.add({ years: 1 }) : on.add({ days })).toString();
}
