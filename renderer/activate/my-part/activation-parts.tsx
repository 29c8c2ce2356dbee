import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../ui/commands.ts';
import { useKeepPlace } from '../last-place.ts';
import { useActivationView } from '../running/activation-context.ts';
import { FirstCalls } from './first-calls.tsx';
import { MyPartPane } from './my-part-pane.tsx';
import { PaneKeys } from './pane-keys.tsx';
import { StandbyStrip } from './standby-strip.tsx';
import { usePart } from './use-part.ts';

/** My part, the first calls or the whole picture: each one key away from the other. */
export function ActivationParts({ children }: { children: ReactNode }) {
  const { t } = useTranslation('myPart');
  const { state, myRoleId } = useActivationView();
  const [part, show] = usePart(myRoleId);
  useKeepPlace(state.id, part);
  const toggle = () => show(part === 'mine' ? 'all' : 'mine');
  useCommand({ id: 'my-part', title: t('toggle'), keys: 'm', run: toggle });
  useCommand({ id: 'first-calls', title: t('calls.title'), keys: 'h', run: () => show('calls') });
  return (
    <>
      <StandbyStrip />
      {part === 'all' ? children : <PaneKeys />}
      {part === 'mine' && <MyPartPane onShowAll={() => show('all')} />}
      {part === 'calls' && <FirstCalls onGoOn={() => show(myRoleId === null ? 'all' : 'mine')} />}
    </>
  );
}
