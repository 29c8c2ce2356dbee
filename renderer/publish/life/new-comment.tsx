import { Button, CloseButton, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import classes from './life.module.css';
import { markedPassage, type Passage, passageOf } from './passage.ts';

/** A comment on the words that are marked in the text, or on the whole document. */
export function NewComment({ documentId }: { documentId: string }) {
  const { t } = useTranslation('life');
  const { sentence } = useErrorWords();
  const comment = useChange('documents.comment');
  const [text, setText] = useState('');
  const { passage, take, drop } = usePassage();

  async function send(): Promise<void> {
    try {
      await comment.mutateAsync({ id: documentId, text, ...passage });
      setText('');
      drop();
      announce(t('comments.added'));
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <form
      className={classes.newComment}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
    >
      {passage && (
        <div className={classes.marked}>
          <span lang={passage.language}>{passage.quote}</span>
          <CloseButton size="xs" aria-label={t('comments.onWhole')} onClick={drop} />
        </div>
      )}
      <Textarea
        rows={2}
        classNames={{ input: classes.growing }}
        size="xs"
        label={t(passage ? 'comments.newOnPassage' : 'comments.new')}
        description={passage ? undefined : t('comments.hint')}
        maxLength={4000}
        value={text}
        onFocus={take}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
        }}
      />
      <Button type="submit" size="compact-sm" variant="default" loading={comment.isPending}>
        {t('comments.send')}
      </Button>
    </form>
  );
}

/** The words that were marked last: those of an editor are forgotten by the window once this field has the focus. */
function usePassage() {
  const last = useRef<Passage | null>(null);
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const note = () => {
      last.current = passageOf(document.getSelection(), null) ?? last.current;
    };
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, []);
  const drop = () => {
    last.current = null;
    for (const { contentDocument } of document.querySelectorAll('iframe'))
      contentDocument?.getSelection()?.removeAllRanges();
    setPassage(null);
  };
  return { passage, take: () => setPassage((now) => now ?? markedPassage() ?? last.current), drop };
}
