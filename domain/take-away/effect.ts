import type { Strategy } from '../functions/schema.ts';
import type { Cause } from './outcome.ts';
import type { Stretch } from './stretches.ts';

/** A part of what stops a function, with the scenarios whose strategies answer it. */
export interface Part {
  stops: Stretch[];
  scenarios: Strategy['scenario'][];
}

/** What one cause does to one function, before its strategies. */
export interface Effect {
  parts: Part[];
  degraded: Stretch[];
  cause: Cause;
}
