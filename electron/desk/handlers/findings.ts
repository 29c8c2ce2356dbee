import type { findingCalls } from '../../contract/findings.ts';
import type { Handlers } from '../desk-context.ts';

export const findingHandlers: Handlers<typeof findingCalls> = {};
