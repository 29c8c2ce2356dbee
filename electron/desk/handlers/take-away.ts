import type { takeAwayCalls } from '../../contract/take-away.ts';
import type { Handlers } from '../desk-context.ts';

export const takeAwayHandlers: Handlers<typeof takeAwayCalls> = {};
