import { useTranslation } from 'react-i18next';
import { CallFailed, call } from '../desk.ts';
import { announce } from '../ui/announce.tsx';
import { useErrorWords } from '../ui/error-words.ts';
import { leaveField } from '../ui/leave-field.ts';
import { showNotice } from '../ui/notice.tsx';
import { useFormat } from '../ui/use-format.ts';

type Way = 'undo' | 'redo';

/** Undo and redo of what was stored, with a notice that says what was taken back and offers the way back. */
export function useTakeBack(): { undo: () => void; redo: () => void } {
  const { t } = useTranslation('app');
  const { sentence } = useErrorWords();
  const format = useFormat();

  /** Why it was not done, and of what: the next one goes on behind it. */
  function passedOver(way: Way, error: unknown): string {
    const { labelEn, labelFr } = error instanceof CallFailed ? error.details : {};
    if (typeof labelEn !== 'string' || typeof labelFr !== 'string') return sentence(error);
    return t(`takeBack.passedOver.${way}`, { label: format.text(labelEn, labelFr), why: sentence(error) });
  }

  async function takeBack(way: Way): Promise<void> {
    leaveField();
    try {
      const { labelEn, labelFr, changes } = await call(way === 'undo' ? 'changes.undo' : 'changes.redo', {});
      const back: Way = way === 'undo' ? 'redo' : 'undo';
      const text = t(`takeBack.${way}`, { count: changes, label: format.text(labelEn, labelFr) });
      announce(text);
      showNotice({
        id: 'take-back',
        text,
        action: { label: t(`takeBack.${back}Button`), run: () => void takeBack(back) },
      });
    } catch (error) {
      const nothing = error instanceof CallFailed && error.code === 'nothing_to_undo';
      const text = nothing ? t(`takeBack.nothingTo.${way}`) : passedOver(way, error);
      showNotice({ id: 'take-back', tone: nothing ? 'plain' : 'bad', text });
    }
  }
  return { undo: () => void takeBack('undo'), redo: () => void takeBack('redo') };
}
