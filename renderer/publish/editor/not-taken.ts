import { useTranslation } from 'react-i18next';
import { showNotice } from '../../ui/notice.tsx';
import type { NotTaken } from './paste/paste-rules.ts';

/** Says what could not be taken into a text, and what to do instead. The text stays as it was. */
export function useNotTaken(): (left: readonly NotTaken[]) => void {
  const { t } = useTranslation('writing');
  return (left) => {
    const sentences = left.map((each) =>
      each.what === 'refused' ? t(`refused.${each.code}`) : t(`left.${each.what}`, { count: each.count }),
    );
    showNotice({ id: 'not-taken', tone: 'bad', text: [...new Set(sentences)].join(' ') });
  };
}
