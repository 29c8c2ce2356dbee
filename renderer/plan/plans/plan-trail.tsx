import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import type { PlanDetail } from './plan.ts';
import classes from './plans.module.css';

/** Every step of the approval with its comment, the newest first; and a place for one more comment, at any time. */
export function PlanTrail({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { data: organisation } = useCall('organisation.get', {});
  return (
    <Section title={t('trail.title')} count={plan.steps.length}>
      {plan.acts.includes('comment') && <NewComment planId={plan.id} />}
      {plan.steps.length === 0 ? (
        <p className={parts.none}>{t('trail.none')}</p>
      ) : (
        <ol className={classes.trail} aria-label={t('trail.title')}>
          {plan.steps.toReversed().map((step) => (
            <li key={step.id} className={classes.step} data-kind={step.kind}>
              <div className={classes.stepHead}>
                <strong>{t(`step.${step.kind}`, { version: step.version ?? '' })}</strong>
                <span>{[step.by, step.roleName].filter(Boolean).join(', ')}</span>
                <time dateTime={step.at}>{format.dateTime(step.at, organisation?.timeZone)}</time>
              </div>
              {step.comment && <p className={classes.comment}>{step.comment}</p>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function NewComment({ planId }: { planId: string }) {
  const { t } = useTranslation('plans');
  const { sentence } = useErrorWords();
  const step = useChange('plans.step');
  const [comment, setComment] = useState('');

  async function send(): Promise<void> {
    try {
      await step.mutateAsync({ planId, step: 'comment', comment });
      setComment('');
      announce(t('done.comment'));
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <form
      className={classes.newComment}
      onSubmit={(event) => {
        event.preventDefault();
        if (comment.trim() !== '') void send();
      }}
    >
      <Textarea
        className={classes.grow}
        aria-label={t('trail.newComment')}
        placeholder={t('trail.newComment')}
        rows={1}
        classNames={{ input: classes.growing }}
        maxLength={10_000}
        value={comment}
        onChange={(e) => setComment(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) e.currentTarget.form?.requestSubmit();
        }}
      />
      <Button type="submit" variant="default" loading={step.isPending}>
        {t('trail.addComment')}
      </Button>
    </form>
  );
}
