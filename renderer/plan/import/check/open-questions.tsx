import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../../../electron/contract/imports.ts';
import type { ImportActs } from '../import-acts.ts';
import { putAnswers } from '../import-store.ts';
import classes from './check.module.css';

/** Cells that may mean several things are left out until somebody says which: how many, and the quick ways to answer. */
export function OpenQuestions({
  summary,
  acts,
  onShow,
}: {
  summary: ImportSummary;
  acts: ImportActs;
  onShow: () => void;
}) {
  const { t } = useTranslation('imports');
  const { proposed, problems } = summary;
  if (problems.question === 0) return null;
  return (
    <section className={classes.missing} aria-label={t('check.questions', { count: problems.question })}>
      <IconHelpCircle size={18} stroke={1.7} aria-hidden />
      <div className={classes.missingWords}>
        <p>
          <strong>{t('check.questions', { count: problems.question })}</strong> {t('check.questionsText')}
        </p>
      </div>
      <div className={classes.questionActs}>
        <Button variant="default" size="xs" onClick={onShow}>
          {t('check.answer')}
        </Button>
        {proposed.length > 0 && (
          <Button
            variant="default"
            size="xs"
            disabled={acts.busy !== null}
            onClick={() => {
              putAnswers(proposed);
              void acts.compare();
            }}
          >
            {t('check.takeProposals', { count: proposed.length })}
          </Button>
        )}
      </div>
    </section>
  );
}
