import type { successionCalls } from '../../contract/succession.ts';
import type { Handlers } from '../desk-context.ts';

export const successionHandlers: Handlers<typeof successionCalls> = {};
