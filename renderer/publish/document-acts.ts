import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DocumentRelation } from '../../domain/documents/life.ts';
import { call } from '../desk.ts';
import { announce } from '../ui/announce.tsx';
import { useErrorWords } from '../ui/error-words.ts';
import { showNotice } from '../ui/notice.tsx';
import { type ListedDocument, useDocumentName } from './document-name.ts';

/** Archive and restore, each taken back from its notice; and a new draft with the same words. */
export function useDocumentActs(document: Pick<ListedDocument, 'id' | 'kind' | 'titleEn' | 'titleFr'>) {
  const { t } = useTranslation('publish');
  const { sentence } = useErrorWords();
  const navigate = useNavigate();
  const name = useDocumentName(document);
  const { id } = document;

  /** @returns whether it was done. */
  async function act(which: 'documents.archive' | 'documents.restore', done: string): Promise<boolean> {
    try {
      await call(which, { id });
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
      return false;
    }
    announce(done);
    const undo = which === 'documents.archive' ? restore : archive;
    showNotice({ id: 'document-act', text: done, action: { label: t('acts.undo'), run: () => void undo() } });
    return true;
  }

  const archive = () => act('documents.archive', t('acts.archived', { name }));
  const restore = () => act('documents.restore', t('acts.restored', { name }));

  async function draftFrom(relation: DocumentRelation): Promise<void> {
    try {
      const draft = await call('documents.draftFrom', { id, relation });
      await navigate(`/publish/${draft.id}`);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return { archive, restore, draftFrom };
}
