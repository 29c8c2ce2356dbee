import { useState } from 'react';
import { CallFailed, call, useEvent } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';

export interface Busy {
  jobId: string;
  what: 'reading' | 'comparing' | 'writing';
  share: number | null;
}

/** Runs a job under an id of its own; a failure is told, a cancel is not. Answers whether it came to its end. */
export type RunJob = (what: Busy['what'], work: (jobId: string) => Promise<void>) => Promise<boolean>;

/** One job at a time: how far it is, and a way to stop it. */
export function useJob(): { busy: Busy | null; run: RunJob; cancel: () => void } {
  const { sentence } = useErrorWords();
  const [busy, setBusy] = useState<Busy | null>(null);
  useEvent('jobProgress', ({ jobId, share }) => {
    setBusy((now) => (now?.jobId === jobId ? { ...now, share } : now));
  });

  const run: RunJob = async (what, work) => {
    const jobId = crypto.randomUUID();
    setBusy({ jobId, what, share: null });
    try {
      await work(jobId);
      return true;
    } catch (error) {
      const cancelled = error instanceof CallFailed && error.code === 'cancelled';
      if (!cancelled) showNotice({ tone: 'bad', text: sentence(error) });
      return false;
    } finally {
      setBusy(null);
    }
  };

  return {
    busy,
    run,
    cancel: () => {
      if (busy) void call('jobs.cancel', { jobId: busy.jobId });
    },
  };
}
