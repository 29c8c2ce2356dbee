import type { freshnessCalls } from '../../contract/freshness.ts';
import type { Handlers } from '../desk-context.ts';

export const freshnessHandlers: Handlers<typeof freshnessCalls> = {};
