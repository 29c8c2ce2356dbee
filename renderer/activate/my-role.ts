import { create } from 'zustand';

const storageKey = (activationId: string) => `activation-role:${activationId}`;

const useRoles = create<{ roles: Record<string, string | null> }>(() => ({ roles: {} }));

/** "I am …": the role whose tasks come first in this window, kept until it is changed. */
export function useMyRole(activationId: string): [string | null, (roleId: string | null) => void] {
  const chosen = useRoles((s) => s.roles[activationId]);
  const choose = (roleId: string | null) => {
    if (roleId === null) localStorage.removeItem(storageKey(activationId));
    else localStorage.setItem(storageKey(activationId), roleId);
    useRoles.setState(({ roles }) => ({ roles: { ...roles, [activationId]: roleId } }));
  };
  return [chosen === undefined ? localStorage.getItem(storageKey(activationId)) : chosen, choose];
}
