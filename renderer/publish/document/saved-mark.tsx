import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../ui/error-words.ts';
import classes from './document.module.css';
import { type Draft, useSavingState } from './draft-store.ts';

/** Whether what is written is on the disk. Told to those who listen only when it is not. */
export function SavedMark({ draft }: { draft: Draft }) {
  const { t } = useTranslation('publish');
  const { sentence } = useErrorWords();
  const { state, failure } = useSavingState(draft);
  if (state === 'failed') {
    return (
      <span className={classes.notSaved} role="alert">
        <IconAlertTriangle size={14} aria-hidden />
        {t('saving.failed')} {sentence(failure)}
        <button type="button" className={classes.textButton} onClick={() => void draft.saver.flush()}>
          {t('saving.again')}
        </button>
      </span>
    );
  }
  const Icon = state === 'saved' ? IconCheck : IconDots;
  return (
    <span className={classes.saved} data-state={state} data-testid="saved-mark">
      <Icon size={14} aria-hidden />
      {t(state === 'saved' ? 'saving.saved' : 'saving.now')}
    </span>
  );
}
