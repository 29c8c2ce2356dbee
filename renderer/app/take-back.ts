import { useTranslation } from 'react-i18next';
import { CallFailed, call } from '../desk.ts';
import { announce } from '../ui/announce.tsx';
import { useErrorWords } from '../ui/error-words.ts';
import { leaveField } from '../ui/leave-field.ts';
import { type Notice, showNotice, takeUndoNotices } from '../ui/notice.tsx';
import { useFormat } from '../ui/use-format.ts';

type Way = 'undo' | 'redo';

interface TakeBack {
  undo: () => void;
  redo: () => void;
  /** Says what was done, and offers to undo that change set and no other; nothing is offered where nothing was changed. */
  offerUndo: (notice: Notice, label: string, changeSetId: string | null | undefined) => void;
}

/** Undo and redo of what was stored, with a notice that says what was taken back and offers the way back. */
export function useTakeBack(): TakeBack {
  const { t } = useTranslation('app');
  const { sentence } = useErrorWords();
  const format = useFormat();

  /** Why it was not done, and of what: the next one goes on behind it. */
  function passedOver(way: Way, error: unknown): string {
    const { labelEn, labelFr } = error instanceof CallFailed ? error.details : {};
    if (typeof labelEn !== 'string' || typeof labelFr !== 'string') return sentence(error);
    return t(`takeBack.passedOver.${way}`, { label: format.text(labelEn, labelFr), why: sentence(error) });
  }

  async function takeBack(way: Way, only?: string): Promise<void> {
    leaveField();
    try {
      const undone = await (way === 'undo'
        ? call('changes.undo', only === undefined ? {} : { changeSetId: only })
        : call('changes.redo', {}));
      const { labelEn, labelFr, changes, changeSetId } = undone;
      takeUndoNotices();
      const back: Way = way === 'undo' ? 'redo' : 'undo';
      const text = t(`takeBack.${way}`, { count: changes, label: format.text(labelEn, labelFr) });
      announce(text);
      showNotice({
        id: 'take-back',
        text,
        action: {
          label: t(`takeBack.${back}Button`),
          run: () => void takeBack(back, changeSetId ?? undefined),
        },
      });
    } catch (error) {
      const nothing = error instanceof CallFailed && error.code === 'nothing_to_undo';
      const text = nothing ? t(`takeBack.nothingTo.${way}`) : passedOver(way, error);
      showNotice({ id: 'take-back', tone: nothing ? 'plain' : 'bad', text });
    }
  }
  return {
    undo: () => void takeBack('undo'),
    redo: () => void takeBack('redo'),
    offerUndo: (notice, label, changeSetId) => {
      takeUndoNotices();
      if (!changeSetId) showNotice(notice);
      else {
        const action = { label, run: () => void takeBack('undo', changeSetId) };
        showNotice({ ...notice, undoes: changeSetId, action });
      }
    },
  };
}
