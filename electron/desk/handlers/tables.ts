import type { tableCalls } from '../../contract/tables.ts';
import type { Handlers } from '../desk-context.ts';

export const tableHandlers: Handlers<typeof tableCalls> = {};
