import type { z } from 'zod';
import type { RecordKind, RecordMeta } from '../domain/record/record-kind.ts';
import { type FieldsOf, recordFields } from '../domain/record/record-schema.ts';

type Cell = string | number | null;

/** Fields held as JSON text, and fields held as 0 or 1, by kind: read off the schemas once. */
const encoded = new Map<RecordKind, { json: string[]; flags: string[] }>();

function baseType(schema: z.ZodType): string {
  let at = schema;
  while (at.def.type === 'default' || at.def.type === 'nullable' || at.def.type === 'optional') {
    at = (at as z.ZodDefault).def.innerType as z.ZodType;
  }
  return at.def.type;
}

function encodedFields(kind: RecordKind) {
  const known = encoded.get(kind);
  if (known) return known;
  const found = { json: [] as string[], flags: [] as string[] };
  for (const [field, schema] of Object.entries<z.ZodType>(recordFields[kind].shape)) {
    const type = baseType(schema);
    if (type === 'array' || type === 'object' || type === 'record') found.json.push(field);
    if (type === 'boolean') found.flags.push(field);
  }
  encoded.set(kind, found);
  return found;
}

/** Field values as SQLite cells: lists and objects as JSON text, booleans as 0 or 1. */
export function toCells(kind: RecordKind, values: object): Record<string, Cell> {
  const { json, flags } = encodedFields(kind);
  const cells: Record<string, Cell> = {};
  for (const [field, value] of Object.entries(values)) {
    if (json.includes(field)) cells[field] = value === null ? null : JSON.stringify(value);
    else if (flags.includes(field)) cells[field] = value ? 1 : 0;
    else cells[field] = value;
  }
  return cells;
}

/** A row back as a record. The file was written through the same schemas and its constraints hold them. */
export function fromCells<K extends RecordKind>(kind: K, row: object): FieldsOf<K> & RecordMeta {
  const { json, flags } = encodedFields(kind);
  const record: Record<string, unknown> = Object.fromEntries(Object.entries(row));
  for (const field of json) {
    const cell = record[field];
    if (typeof cell === 'string') record[field] = JSON.parse(cell);
  }
  for (const field of flags) record[field] = record[field] === 1;
  return record as FieldsOf<K> & RecordMeta;
}
