import { useEffect, useRef, useState } from 'react';
import { type CallFailed, call, type DeskOutput, useEvent } from '../../desk.ts';

type Verdict = DeskOutput<'activations.verify'>;

/** Checks the record of an activation from its first entry on, once; it is given up when what shows it goes away. */
export function useVerification(id: string) {
  const jobId = useRef('');
  const [share, setShare] = useState(0);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [failure, setFailure] = useState<CallFailed | null>(null);
  useEvent('jobProgress', (progress) => {
    if (progress.jobId === jobId.current) setShare(progress.share ?? 0);
  });
  useEffect(() => {
    const started = crypto.randomUUID();
    jobId.current = started;
    call('activations.verify', { id, jobId: started }).then(
      (answer) => jobId.current === started && setVerdict(answer),
      (error: CallFailed) => jobId.current === started && setFailure(error),
    );
    return () => {
      jobId.current = '';
      void call('jobs.cancel', { jobId: started }).catch(() => {});
    };
  }, [id]);
  return { verdict, failure, share };
}
