import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { OpenDocument } from '../document/draft-store.ts';
import classes from './life.module.css';
import { NewComment } from './new-comment.tsx';
import { showPassage } from './passage.ts';

type Comment = DeskOutput<'documents.life'>['comments'][number];

/** What people said about a document, on a passage or on the whole; each can be answered and dealt with. */
export function CommentsPanel({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('life');
  const life = useCall('documents.life', { id: document.id });
  return (
    <Shown query={life}>
      {({ comments }) => {
        const threads = comments.filter(({ replyToId }) => replyToId === null);
        const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
        const done = threads.filter(({ resolvedAt }) => resolvedAt !== null);
        const thread = (comment: Comment) => (
          <Thread
            key={comment.id}
            documentId={document.id}
            comment={comment}
            answers={comments.filter(({ replyToId }) => replyToId === comment.id)}
          />
        );
        return (
          <div className={classes.scroll}>
            {document.archivedAt === null && <NewComment documentId={document.id} />}
            {threads.length === 0 && <p className={classes.soft}>{t('comments.none')}</p>}
            <ul className={classes.threads} aria-label={t('comments.open')}>
              {open.map(thread)}
            </ul>
            {done.length > 0 && (
              <details>
                <summary className={classes.soft}>{t('comments.done', { count: done.length })}</summary>
                <ul className={classes.threads}>{done.map(thread)}</ul>
              </details>
            )}
          </div>
        );
      }}
    </Shown>
  );
}

interface ThreadProps {
  documentId: string;
  comment: Comment;
  answers: readonly Comment[];
}

function Thread({ documentId, comment, answers }: ThreadProps) {
  const { t } = useTranslation('life');
  const { sentence } = useErrorWords();
  const resolve = useChange('documents.resolveComment');
  const [answering, setAnswering] = useState(false);
  const { id: commentId, language, quote, resolvedAt } = comment;

  function show(): void {
    if (language === null || showPassage({ language, quote })) return;
    showNotice({ text: t('comments.passageGone') });
  }

  return (
    <li className={classes.thread} data-done={resolvedAt !== null || undefined}>
      {quote !== '' && (
        <button type="button" className={classes.quote} lang={language ?? undefined} onClick={show}>
          {quote}
        </button>
      )}
      <Said comment={comment} />
      {answers.map((answer) => (
        <Said key={answer.id} comment={answer} />
      ))}
      {answering ? (
        <Answer documentId={documentId} replyToId={commentId} onDone={() => setAnswering(false)} />
      ) : (
        <div className={classes.acts}>
          <Button variant="subtle" size="compact-xs" onClick={() => setAnswering(true)}>
            {t('comments.answer')}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            loading={resolve.isPending}
            onClick={() =>
              resolve.mutate(
                { commentId, resolved: resolvedAt === null },
                { onError: (error) => showNotice({ tone: 'bad', text: sentence(error) }) },
              )
            }
          >
            {t(resolvedAt === null ? 'comments.resolve' : 'comments.reopen')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Said({ comment: { by, at, text } }: { comment: Comment }) {
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  return (
    <div className={classes.said}>
      <span className={classes.who}>
        <strong>{by}</strong> <time dateTime={at}>{format.dayAndTime(at, timeZone)}</time>
      </span>
      <p>{text}</p>
    </div>
  );
}

function Answer({
  documentId,
  replyToId,
  onDone,
}: {
  documentId: string;
  replyToId: string;
  onDone: () => void;
}) {
  const { t } = useTranslation('life');
  const { sentence } = useErrorWords();
  const comment = useChange('documents.comment');
  const [text, setText] = useState('');

  async function send(): Promise<void> {
    try {
      await comment.mutateAsync({ id: documentId, text, replyToId });
      announce(t('comments.added'));
      onDone();
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
      <Textarea
        autoFocus
        rows={1}
        classNames={{ input: classes.growing }}
        size="xs"
        aria-label={t('comments.answer')}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button type="submit" size="compact-xs" variant="default" loading={comment.isPending}>
        {t('comments.send')}
      </Button>
    </form>
  );
}
