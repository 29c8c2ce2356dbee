import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { Format } from '../../ui/use-format.ts';

type Given = ActivationState['injectsGiven'][number];

/** What an inject that was given says: the script's words, and what was added or stands alone. */
export function injectWords(state: ActivationState, { injectId, text }: Given, format: Format): string {
  const inject = state.injects.get(injectId ?? '');
  const script = inject ? format.text(inject.textEn, inject.textFr) : '';
  return [script, text].filter(Boolean).join('\n');
}

/** To whom it goes: a role, or nothing where it is everybody. */
export function toWhom(state: ActivationState, roleId: string | null, format: Format): string {
  const role = state.roles.get(roleId ?? '');
  return role ? format.name(role) : '';
}
