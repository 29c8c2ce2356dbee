import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../ui/commands.ts';
import { useActivationView } from '../activation-context.ts';

export type Scope = 'mine' | 'all';

/** Whose tasks are shown; one key switches. */
export function useScope(): [Scope, (scope: Scope) => void] {
  const { t } = useTranslation('activate');
  const { myRoleId } = useActivationView();
  const [scope, setScope] = useState<Scope>('mine');
  const toggle = () => setScope(scope === 'mine' ? 'all' : 'mine');
  useCommand(
    myRoleId === null ? null : { id: 'task-scope', title: t('command.scope'), keys: 'w', run: toggle },
  );
  return [scope, setScope];
}
