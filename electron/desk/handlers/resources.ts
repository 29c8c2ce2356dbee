import type { resourceCalls } from '../../contract/resources.ts';
import type { Handlers } from '../desk-context.ts';

export const resourceHandlers: Handlers<typeof resourceCalls> = {};
