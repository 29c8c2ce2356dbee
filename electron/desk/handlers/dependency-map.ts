import type { mapCalls } from '../../contract/dependency-map.ts';
import type { Handlers } from '../desk-context.ts';

export const mapHandlers: Handlers<typeof mapCalls> = {};
