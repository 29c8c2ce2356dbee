import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';

/** People wait for the notice: its draft is there at once. What is stood down stays so when it could not be written. */
export function useDraftNotice(activationId: string): () => Promise<void> {
  const { t } = useTranslation('learning');
  const { sentence } = useErrorWords();
  const navigate = useNavigate();
  return async () => {
    try {
      const { id } = await call('documents.create', { kind: 'stand-down-notice', activationId });
      showNotice({
        tone: 'good',
        text: t('standDown.drafted'),
        action: { label: t('standDown.openNotice'), run: () => void navigate(`/publish/${id}`) },
      });
    } catch (error) {
      showNotice({ tone: 'bad', text: t('notDrafted', { reason: sentence(error) }) });
    }
  };
}
