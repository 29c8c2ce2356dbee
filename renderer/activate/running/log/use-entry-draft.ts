import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNothing, noEntry } from '../../../../domain/activation/entry-draft.ts';
import type { EntryDraft } from '../../../../domain/activation/entry-draft-types.ts';
import { call } from '../../../desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { keepWindowFor } from '../../../ui/pending-work.ts';

const storedAfterMs = 250;

export interface DraftInHand {
  draft: EntryDraft;
  change: (patch: Partial<EntryDraft> | ((before: EntryDraft) => EntryDraft)) => void;
}

/**
 * What is being written into the log of an activation. The desk keeps it a quarter of a second after each key, so that it
 * is there again when the page is left, or the process killed.
 */
export function useEntryDraft(activationId: string): DraftInHand {
  const { t } = useTranslation('log');
  const [draft, setDraft] = useState(noEntry);
  const latest = useRef(noEntry);
  const isTouched = useRef(false);
  const keep = useKeeping(activationId, latest);

  const change = useCallback<DraftInHand['change']>(
    (patch) => {
      isTouched.current = true;
      latest.current = typeof patch === 'function' ? patch(latest.current) : { ...latest.current, ...patch };
      setDraft(latest.current);
      keep();
    },
    [keep],
  );

  const restored = useRef(() => announce(t('draft.restored')));
  useEffect(() => {
    let isGone = false;
    async function restore(): Promise<void> {
      const { draft: kept } = await call('entryDrafts.read', { id: activationId });
      // Whoever types already goes on: what was kept of it meanwhile is older.
      if (isGone || !kept || isTouched.current) return;
      latest.current = kept;
      setDraft(kept);
      if (!isNothing(kept)) restored.current();
    }
    // Without what was begun the form is empty, and can be written in all the same.
    restore().catch(() => {});
    return () => {
      isGone = true;
    };
  }, [activationId]);

  return { draft, change };
}

/** Stores the latest a little after it was changed, and at once when the page is left. The window stays until it is stored. */
function useKeeping(id: string, latest: { current: EntryDraft }): () => void {
  const pending = useRef<(() => void) | null>(null);

  const keep = useCallback(() => {
    if (pending.current) return;
    const waiting = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, storedAfterMs);
      pending.current = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    async function store(): Promise<void> {
      await waiting;
      pending.current = null;
      const draft = latest.current;
      const isKept = !isNothing(draft) || draft.isScribe;
      // The act itself tells when nothing can be written any more.
      await call('entryDrafts.keep', { id, draft: isKept ? draft : null }).catch(() => {});
    }
    void keepWindowFor(store());
  }, [id, latest]);

  useEffect(() => () => pending.current?.(), []);
  return keep;
}
