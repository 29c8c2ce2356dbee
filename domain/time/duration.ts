/** Durations are whole minutes everywhere; this file turns them into the unit that a person would say. */

export const minutesPerHour = 60;
export const minutesPerDay = 24 * minutesPerHour;
export const minutesPerWeek = 7 * minutesPerDay;

export type DurationUnit = 'minute' | 'hour' | 'day' | 'week';

/**
 * The largest unit in which a duration is a whole number, as a person would say it:
 * 240 → 4 hours, 90 → 90 minutes, 4320 → 3 days, 1440 → 24 hours, 10080 → 7 days.
 * Days are said from two on: below 48 hours, recovery times are compared in hours.
 */
export function spokenDuration(minutes: number): { count: number; unit: DurationUnit } {
  const size = Math.abs(minutes);
  if (size !== 0 && size % minutesPerDay === 0 && size >= 2 * minutesPerDay) {
    return { count: minutes / minutesPerDay, unit: 'day' };
  }
  if (size !== 0 && size % minutesPerHour === 0) return { count: minutes / minutesPerHour, unit: 'hour' };
  return { count: minutes, unit: 'minute' };
}

const unitNames: Record<DurationUnit, readonly string[]> = {
  minute: ['m', 'min', 'mins', 'mn', 'minute', 'minutes'],
  hour: ['h', 'hr', 'hrs', 'hour', 'hours', 'heure', 'heures'],
  day: ['d', 'j', 'day', 'days', 'jour', 'jours', 'jr', 'jrs'],
  week: ['w', 'wk', 'wks', 'week', 'weeks', 'sem', 'semaine', 'semaines'],
};

const unitMinutes: Record<DurationUnit, number> = {
  minute: 1,
  hour: minutesPerHour,
  day: minutesPerDay,
  week: minutesPerWeek,
};

function unitOf(word: string): DurationUnit | undefined {
  const wanted = word.toLowerCase().replace(/\.$/, '');
  if (wanted === 'm') return 'minute';
  for (const unit of ['minute', 'hour', 'day', 'week'] as const) {
    if (unitNames[unit].includes(wanted)) return unit;
  }
  return undefined;
}

/**
 * Reads a duration as people write it, in English or French: "2 days", "4 h", "1h30", "1.5 hours", "2 jours 4 h",
 * "90 min", "1:30" (hours and minutes). A bare number is read in `bareUnit`, or refused when there is none.
 * @returns whole minutes (rounded), or undefined when it is no duration.
 */
export function parseDuration(text: string, bareUnit?: DurationUnit): number | undefined {
  const clean = text
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase();
  if (clean === '') return undefined;
  const clockTime = /^(\d{1,4}):([0-5]\d)$/.exec(clean);
  if (clockTime) return Number(clockTime[1]) * minutesPerHour + Number(clockTime[2]);
  if (/^\d+([.,]\d+)?$/.test(clean)) {
    return bareUnit === undefined ? undefined : Math.round(decimal(clean) * unitMinutes[bareUnit]);
  }
  return parseParts(clean);
}

function parseParts(clean: string): number | undefined {
  const part = /(\d+(?:[.,]\d+)?)\s*([a-z]+\.?)(?:\s*(\d{1,2})(?![\d.,]*\s*[a-z]))?\s*(?:,|and|et)?\s*/y;
  let minutes = 0;
  let at = 0;
  while (at < clean.length) {
    part.lastIndex = at;
    const found = part.exec(clean);
    const unit = found?.[2] === undefined ? undefined : unitOf(found[2]);
    if (!found?.[1] || unit === undefined) return undefined;
    if (found[3] !== undefined && unit !== 'hour') return undefined;
    minutes += decimal(found[1]) * unitMinutes[unit] + Number(found[3] ?? 0);
    at = part.lastIndex;
  }
  return Math.round(minutes);
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}
