import * as z from 'zod';
import { name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate, minutes } from '../time/schema.ts';

const ids = z.array(recordId).max(2000).default([]);

/** What is taken away at the start, and for how long. */
export const takenAway = z.object({
  /** Bargaining units on strike, with the share of their people who do not come to work, 0–100 %. */
  strikingUnits: z
    .array(z.object({ bargainingUnitId: recordId, participationPercent: z.number().min(0).max(100) }))
    .max(50)
    .default([]),
  siteIds: ids,
  applicationIds: ids,
  supplierIds: ids,
  equipmentIds: ids,
  personIds: ids,
  /** Minutes that it lasts; null: beyond the horizon. */
  lastsMinutes: minutes.min(1).nullable().default(null),
});

/** A "take away" that is kept, to be looked at again and compared. */
export const scenarioFields = z.object({
  nameEn: name,
  nameFr: optionalName.default(''),
  notes: text.default(''),
  /** Minutes that are looked at from the start. */
  horizonMinutes: minutes.min(60).default(43_200),
  /** The day on which it starts, in the organisation's time zone; null: the moment at which one looks. */
  startsOn: calendarDate.nullable().default(null),
  takenAway: takenAway.default({
    strikingUnits: [],
    siteIds: [],
    applicationIds: [],
    supplierIds: [],
    equipmentIds: [],
    personIds: [],
    lastsMinutes: null,
  }),
});

export type TakenAway = z.infer<typeof takenAway>;
export type Scenario = z.infer<typeof scenarioFields>;
