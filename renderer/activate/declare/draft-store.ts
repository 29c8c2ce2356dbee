import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { create } from 'zustand';
import { useShellCall } from '../../desk.ts';
import { type DeclareDraft, emptyDraft } from './declare-draft.ts';

interface KeptDraft {
  /** The workspace and what the address asked for: a draft is for one of each. */
  of: { workspace: string; asked: string } | null;
  draft: DeclareDraft;
  touched: boolean;
}

const untouched: KeptDraft = { of: null, draft: emptyDraft, touched: false };
/** What is filled in stays while somebody looks at another page, as long as the window is open. */
const useStore = create<KeptDraft>(() => untouched);

/** Declared or given up: the next one begins empty. */
export function forgetDraft(): void {
  useStore.setState(untouched);
}

interface Drafting {
  draft: DeclareDraft;
  change: (patch: Partial<DeclareDraft>) => void;
  /** It was filled in before, and somebody came back to it. */
  wasKept: boolean;
  /** Forgets all of it. */
  startOver: () => void;
}

/** The declaration that is being filled in. @param only the one checklist there is, which need not be chosen */
export function useDraft(only: string | undefined): Drafting {
  const [search] = useSearchParams();
  const { data } = useShellCall('workspace.state', {});
  const workspace = data?.open ? `${data.open.folder}\n${data.open.name}` : '';
  const exerciseId = search.get('exercise');
  const mode = search.get('mode') === 'exercise' ? ('exercise' as const) : null;
  const asked = `${mode ?? ''} ${exerciseId ?? ''}`.trim();
  const fresh = (): KeptDraft => ({
    of: { workspace, asked },
    draft: { ...emptyDraft, mode, exerciseId, checklistIds: only === undefined ? [] : [only] },
    touched: false,
  });
  const [wasKept, setKept] = useState(() => {
    const { of, touched } = useStore.getState();
    const keeps = touched && of?.workspace === workspace && (asked === '' || of.asked === asked);
    if (!keeps) useStore.setState(fresh());
    return keeps;
  });
  const draft = useStore((s) => s.draft);
  return {
    draft,
    change: (patch) => useStore.setState((s) => ({ draft: { ...s.draft, ...patch }, touched: true })),
    wasKept,
    startOver: () => {
      useStore.setState(fresh());
      setKept(false);
    },
  };
}
