import * as z from 'zod';
import { freshnessFields } from '../record/freshness-schema.ts';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate } from '../time/schema.ts';

export const disputeRoutes = ['strike', 'arbitration', 'none'] as const;
export const roundStatuses = [
  'notNotified',
  'noticeGiven',
  'bargaining',
  'conciliation',
  'noBoard',
  'strike',
  'tentative',
  'ratified',
] as const;

/** Employees represented together. Confidential to those who are given it. */
export const bargainingUnitFields = z.object({
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  union: optionalName.default(''),
  local: optionalName.default(''),
  disputeRoute: z.enum(disputeRoutes).default('strike'),
});

export const collectiveAgreementFields = z.object({
  bargainingUnitId: recordId,
  title: name,
  startsOn: calendarDate.nullable().default(null),
  expiresOn: calendarDate.nullable().default(null),
  /** Days before the expiry from which notice to bargain may be given (Ontario Labour Relations Act, 1995, s. 59: 90). */
  noticeWindowDays: z.int().min(0).max(730).default(90),
  notes: text.default(''),
  ...freshnessFields,
});

export const bargainingEventFields = z.object({
  on: calendarDate,
  titleEn: name,
  titleFr: optionalName.default(''),
  notes: z.string().trim().max(2000).default(''),
});

export const bargainingRoundFields = z.object({
  bargainingUnitId: recordId,
  titleEn: name,
  titleFr: optionalName.default(''),
  status: z.enum(roundStatuses).default('notNotified'),
  events: z.array(bargainingEventFields).max(200).default([]),
});

export type BargainingUnit = z.infer<typeof bargainingUnitFields>;
export type CollectiveAgreement = z.infer<typeof collectiveAgreementFields>;
export type BargainingRound = z.infer<typeof bargainingRoundFields>;
