import { useTranslation } from 'react-i18next';
import { showNotice } from '../../ui/notice.tsx';
import type { Writing } from './read-writing-file.ts';

/** Says what of a file is not in the text that was made of it; nothing where all of it is. */
export function useToldOfFile(): (writing: Pick<Writing, 'left' | 'refusedPictures'>) => void {
  const { t } = useTranslation('writing');
  return ({ left, refusedPictures }) => {
    const sentences = [
      ...left.map((what) => t(`textFile.left.${what}`)),
      ...refusedPictures.map((code) => t(`refused.${code}`)),
    ];
    if (sentences.length > 0)
      showNotice({ id: 'not-taken', tone: 'bad', text: [...new Set(sentences)].join(' ') });
  };
}
