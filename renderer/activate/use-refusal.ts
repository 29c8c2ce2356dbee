import { useTranslation } from 'react-i18next';
import { CallFailed } from '../desk.ts';
import { useErrorWords } from '../ui/error-words.ts';

const known = new Set([
  'task_status',
  'anchor_unknown',
  'stood_down',
  'not_stood_down',
  'closed',
  'role_not_held',
  'already_holder',
  'before_last',
  'after_next',
  'nothing_corrected',
  'not_correctable',
  'not_standby',
  'not_exercise',
  'resource_state',
  'severity',
  'clock_speed',
  'clock_unchanged',
  'inject_given',
  'no_dispute',
  'function_state',
]);

/** Why an act was not done, in a sentence. */
export function useRefusal(): (error: unknown) => string {
  const { t } = useTranslation('activate');
  const { sentence } = useErrorWords();
  return (error) => {
    const reason = error instanceof CallFailed ? error.details.reason : undefined;
    return typeof reason === 'string' && known.has(reason) ? t(`refused.${reason}`) : sentence(error);
  };
}
