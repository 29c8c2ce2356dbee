import { parseDuration } from '../time/duration.ts';
import type { Anchor } from './schema.ts';

const longestMinutes = 525_600;

/**
 * Reads when a task is due as people write it: "T + 15 min", "S-10d", "2 h", "T". Without a letter the anchor stays.
 * @returns undefined when it can't be read, or is more than a year away.
 */
export function readOffset(
  typed: string,
  anchor: Anchor,
): { anchor: Anchor; offsetMinutes: number } | undefined {
  const [, letter, sign, span = ''] = /^\s*([TSIE](?![a-z]))?\s*([+\-−–])?\s*(.*?)\s*$/i.exec(typed) ?? [];
  const chosen = anchors.find((a) => a === letter?.toUpperCase()) ?? anchor;
  if (span === '') return letter && !sign ? { anchor: chosen, offsetMinutes: 0 } : undefined;
  const minutes = parseDuration(span);
  if (minutes === undefined || minutes > longestMinutes) return undefined;
  const before = sign !== undefined && sign !== '+';
  return { anchor: chosen, offsetMinutes: before && minutes !== 0 ? -minutes : minutes };
}

const anchors: readonly Anchor[] = ['T', 'S', 'I', 'E'];

/** "16:00", "16 h", "9h30" → HH:MM; undefined when it is no time of day. */
export function readTimeOfDay(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})\s*(?:[:h]\s*(\d{2})?)?\s*$/i.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
