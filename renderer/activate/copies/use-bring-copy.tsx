import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CallFailed, call, type DeskOutput, shell } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { lastPlaceIn } from '../last-place.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { useRecordJob } from './use-record-job.tsx';

type Compared = DeskOutput<'activations.compareCopy'>;
type Looked = { token: string; compared: Compared } | { error: unknown };

/** Asks for a copy, verifies it and shows how it stands to what is here; takes it in when a person says so. */
export function useBringCopy(): { start: () => Promise<void>; dialog: ReactNode } {
  const { t } = useTranslation('copies');
  const navigate = useNavigate();
  const { run, dialog } = useRecordJob();
  const [looked, setLooked] = useState<Looked | null>(null);

  function tell(error: unknown): void {
    const isCancelled = error instanceof CallFailed && error.code === 'cancelled';
    if (isCancelled) showNotice({ text: t('cancelled') });
    setLooked(isCancelled ? null : { error });
  }

  async function start(): Promise<void> {
    try {
      const file = await shell('files.chooseSource', { type: 'activation' });
      if (!file) return;
      const { token } = file;
      const compared = await run((jobId) => call('activations.compareCopy', { jobId, token }));
      setLooked({ token, compared });
    } catch (error) {
      tell(error);
    }
  }

  async function accept({ token, compared }: Extract<Looked, { token: string }>): Promise<void> {
    setLooked(null);
    try {
      const { lastHash } = compared;
      const taken = await run((jobId) => call('activations.takeInCopy', { jobId, token, lastHash }));
      const said = t('taken', { count: taken.fresh });
      announce(said);
      showNotice({ tone: 'good', text: said });
      void navigate(lastPlaceIn(taken.id));
    } catch (error) {
      tell(error);
    }
  }

  return {
    start,
    dialog: (
      <>
        {dialog}
        {looked && (
          <CopyDialog
            looked={looked}
            onAccept={() => 'token' in looked && void accept(looked)}
            onClose={() => setLooked(null)}
          />
        )}
      </>
    ),
  };
}
