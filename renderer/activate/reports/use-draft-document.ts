import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call, type DeskInput } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';

type Wanted = DeskInput<'documents.create'>;

/** Writes the draft of a document and opens it in the editor. */
export function useDraftDocument(): { busy: boolean; draft: (wanted: Wanted) => Promise<boolean> } {
  const { t } = useTranslation('learning');
  const { sentence } = useErrorWords();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  async function draft(wanted: Wanted): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    try {
      const { id } = await call('documents.create', wanted);
      void navigate(`/publish/${id}`);
      return true;
    } catch (error) {
      showNotice({ tone: 'bad', text: t('notDrafted', { reason: sentence(error) }) });
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, draft };
}
