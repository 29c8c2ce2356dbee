import { type DurationUnit, spokenDuration } from '../time/duration.ts';
import type { FieldValue, ImportField } from './subject.ts';

/** Words of the chosen language for values that are codes here: `group.management`, `target.site`, `duration.hour_other`. */
export type Words = (key: string, count?: number) => string;

/** A cell of an exported list: a number stays one, a date is one, all else is text. */
export type ExportCell = string | number | { date: string } | null;

/** A value as people write it; reading the cell again (read-value.ts) gives the same value. */
export function cellOf(field: ImportField, value: FieldValue, words: Words): ExportCell {
  if (value === null || value === '') return null;
  switch (field.kind) {
    case 'duration':
      return typeof value === 'number' ? durationText(value, words) : null;
    case 'date':
      return { date: String(value) };
    case 'group':
      return String(value).startsWith('unit:')
        ? String(value).slice('unit:'.length)
        : words(`group.${value}`);
    case 'targetKind':
      return words(`target.${value}`);
    case 'languages':
      return Array.isArray(value) && value.length > 0
        ? value.map((v: string) => v.toUpperCase()).join('/')
        : null;
    case 'skills':
      return listText(value, '; ');
    case 'lines':
      return listText(value, '\n');
    case 'entrances':
      return Array.isArray(value)
        ? listText(
            value.map((v: string) => entranceText(v, words)),
            ' | ',
          )
        : null;
    default:
      return Array.isArray(value) ? listText(value, '; ') : typeof value === 'number' ? value : String(value);
  }
}

function listText(value: FieldValue, separator: string): string | null {
  return Array.isArray(value) && value.length > 0 ? value.join(separator) : null;
}

function entranceText(door: string, words: Words): string {
  const colon = door.indexOf(': ');
  return `${words(`entrance.${door.slice(0, colon)}`)}: ${door.slice(colon + 2)}`;
}

function durationText(minutes: number, words: Words): string {
  const { count, unit }: { count: number; unit: DurationUnit } = spokenDuration(minutes);
  return `${count} ${words(`duration.${unit}`, count)}`;
}
