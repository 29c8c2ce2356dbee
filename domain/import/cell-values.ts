import { type DurationUnit, spokenDuration } from '../time/duration.ts';
import { foldKey } from './fold.ts';
import { joinList } from './list-cell.ts';
import { listSeparators, readValue } from './read-value.ts';
import { type FieldValue, type ImportField, sameValue } from './subject.ts';

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
        ? unitText(String(value).slice('unit:'.length), field)
        : words(`group.${value}`);
    case 'picketStance':
      return words(`picketStance.${value}`);
    case 'medium':
      return words(`medium.${value}`);
    case 'targetKind':
      return words(`target.${value}`);
    case 'languages':
      return Array.isArray(value) && value.length > 0
        ? value.map((v: string) => v.toUpperCase()).join('/')
        : null;
    case 'skills':
      return listText(value, '; ', listSeparators.skills);
    case 'lines':
      return listText(value, '\n', listSeparators.lines);
    case 'supplierContacts':
      return Array.isArray(value)
        ? listText(
            value.map((v: string) => wayText(v, words)),
            ' | ',
            listSeparators.supplierContacts,
          )
        : null;
    case 'entrances':
      return Array.isArray(value)
        ? listText(
            value.map((v: string) => entranceText(v, words)),
            ' | ',
            listSeparators.entrances,
          )
        : null;
    default:
      return typeof value === 'number' ? value : String(value);
  }
}

function listText(value: FieldValue, between: string, separators: string): string | null {
  return Array.isArray(value) && value.length > 0 ? joinList(value, between, separators) : null;
}

const asItStands = { dateOrder: null, bareUnit: null };

/** The code of a bargaining unit; one that would be read as something else (`Management`) says that it is a unit. */
function unitText(code: string, field: ImportField): string {
  const { value } = readValue(code, field, asItStands);
  return foldKey(String(value)) === foldKey(`unit:${code}`) ? code : `unit: ${code}`;
}

/** Values whose words do not matter here: the last part of their key is read as well (`entrance.main` is `main`). */
const plainWords: Words = (key) => key.slice(key.lastIndexOf('.') + 1);

/**
 * A cell changes nothing when it says what is stored, or what an export of it would say: no-break and doubled spaces and the
 * like, which reading makes plain, are no edit.
 */
export function saysTheSame(field: ImportField, before: FieldValue, after: FieldValue): boolean {
  if (sameValue(before, after)) return true;
  if (typeof before === 'number' && typeof after === 'number')
    return before.toPrecision(12) === after.toPrecision(12);
  const cell = cellOf(field, before, plainWords);
  if (typeof cell !== 'string') return false;
  const { value } = readValue(cell, field, asItStands);
  return sameValue(folded(value, field), folded(after, field));
}

/** Skills are known by their folded names, in no order. */
function folded(value: FieldValue, { kind }: ImportField): FieldValue {
  return kind === 'skills' && Array.isArray(value) ? value.map(foldKey).sort() : value;
}

function entranceText(door: string, words: Words): string {
  const colon = door.indexOf(': ');
  return `${words(`entrance.${door.slice(0, colon)}`)}: ${door.slice(colon + 2)}`;
}

function wayText(way: string, words: Words): string {
  const colon = way.indexOf(': ');
  return `${words(`contact.${way.slice(0, colon)}`)}: ${way.slice(colon + 2)}`;
}

function durationText(minutes: number, words: Words): string {
  const { count, unit }: { count: number; unit: DurationUnit } = spokenDuration(minutes);
  return `${count} ${words(`duration.${unit}`, count)}`;
}
