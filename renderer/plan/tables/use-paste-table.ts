import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { takeFiles, useImport } from '../import/import-store.ts';

/** Cells copied from a spreadsheet: columns are apart by tabs. One word is no table. */
function isTable(text: string): boolean {
  return text.includes('\t') && /\r?\n/.test(text.trim());
}

/** Rows copied from a spreadsheet and pasted on a list are brought as a list is: matched, compared, shown before anything is written. */
export function usePasteTable(enabled: boolean): void {
  const { t } = useTranslation('tables');
  const { sentence } = useErrorWords();
  const navigate = useNavigate();
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]')) return;
      if (!isTable(text)) return;
      event.preventDefault();
      const file = { name: t('pasted'), bytes: new TextEncoder().encode(text) };
      const { importId } = useImport.getState();
      void call('imports.read', { jobId: crypto.randomUUID(), importId, files: [file] }).then(
        ({ files }) => {
          takeFiles(files);
          void navigate('/plan/import');
        },
        (error: unknown) => showNotice({ tone: 'bad', text: sentence(error) }),
      );
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [enabled, navigate, sentence, t]);
}
