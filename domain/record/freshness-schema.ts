import * as z from 'zod';
import { calendarDate } from '../time/schema.ts';
import { optionalName } from './text-schema.ts';

/** What a fact that goes stale carries: when somebody last confirmed it, who, and how often it is to be confirmed. */
export const freshnessFields = {
  verifiedOn: calendarDate.nullable().default(null),
  verifiedBy: optionalName.default(''),
  /** Days; null: the organisation's interval for this kind of fact. */
  reviewEveryDays: z.int().min(1).max(3660).nullable().default(null),
};
