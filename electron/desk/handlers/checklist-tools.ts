import type { checklistToolCalls } from '../../contract/checklist-tools.ts';
import type { Handlers } from '../desk-context.ts';

export const checklistToolHandlers: Handlers<typeof checklistToolCalls> = {};
