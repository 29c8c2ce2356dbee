import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type ShellCall, shell } from '../desk.ts';
import { useErrorWords } from '../ui/error-words.ts';
import { leaveField } from '../ui/leave-field.ts';
import { forgetListStates } from '../ui/list/list-state.ts';
import { showNotice } from '../ui/notice.tsx';
import { arriveAt } from './arrival.ts';
import { forgetRecentPlaces } from './palette/palette-store.ts';

type OpeningCall = Extract<
  ShellCall,
  | 'workspace.create'
  | 'workspace.createExample'
  | 'workspace.open'
  | 'workspace.openRecent'
  | 'workspace.close'
>;

export const workspaceKey = ['shell', 'workspace.state', {}] as const;

/** What can be done with the workspace file. Each answers whether another workspace is open now; failures are thrown by `opening`. */
export function useWorkspaceActs() {
  const { t } = useTranslation('app');
  const { sentence } = useErrorWords();
  const client = useQueryClient();
  const navigate = useNavigate();

  /** @throws CallFailed. @returns whether a workspace is open afterwards. */
  async function opening(name: OpeningCall, id?: string, thenGoTo = '/plan'): Promise<boolean> {
    leaveField();
    arriveAt(thenGoTo);
    const before = await shell('workspace.state', {});
    const state =
      name === 'workspace.openRecent' ? await shell(name, { id: id ?? '' }) : await shell(name, {});
    client.setQueryData(workspaceKey, state);
    const changed = state.open?.name !== before.open?.name || state.open?.folder !== before.open?.folder;
    if (changed) {
      forgetListStates();
      forgetRecentPlaces();
      void navigate(state.open ? thenGoTo : '/', { replace: true });
    }
    return state.open !== null;
  }

  async function told(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return {
    opening,
    open: () => told(() => opening('workspace.open')),
    close: () => told(() => opening('workspace.close')),
    saveCopy: () =>
      told(async () => {
        leaveField();
        const { saved, name } = await shell('workspace.saveCopy', {});
        if (saved) showNotice({ tone: 'good', text: t('workspace.copySaved', { name }) });
      }),
  };
}
