import * as z from 'zod';

/** A short name on one line; spaces around it are dropped. */
export const name = z.string().trim().min(1).max(200);
/** A name that may be left empty (the French name, for one, until somebody writes it). */
export const optionalName = z.string().trim().max(200);
/** A code that people say and type: unique within its kind. */
export const code = z.string().trim().min(1).max(40);
/** Free text over several lines. */
export const text = z.string().trim().max(10_000);
/** A UUIDv7 of a record. */
export const recordId = z.uuid();
