import type { plansCalls } from '../../contract/plans.ts';
import type { Handlers } from '../desk-context.ts';

export const plansHandlers: Handlers<typeof plansCalls> = {};
