import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportProblemView } from '../../../../electron/contract/imports.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { ImportActs } from '../import-acts.ts';
import { putAnswers } from '../import-store.ts';
import classes from './check.module.css';

interface ProblemChoiceProps {
  acts: ImportActs;
  subject: ImportProblemView['subject'];
  ask: NonNullable<ImportProblemView['ask']>;
  effect: ImportProblemView['effect'];
}

/** What a cell may mean: the answer holds for all cells that say the same, and the lists are compared again with it. */
export function ProblemChoice({ acts, subject, ask, effect }: ProblemChoiceProps) {
  const { t } = useTranslation('imports');
  const words = useChoiceWords(effect);
  const proposed = ask.choices.find((c) => c.value === ask.proposed);
  return (
    <Select
      size="xs"
      className={classes.choice}
      data-open-choice={ask.chosen === null || undefined}
      aria-label={t('check.choiceFor', { value: ask.cell })}
      placeholder={t('check.choose')}
      description={ask.chosen === null && proposed && t('check.proposal', { choice: words(proposed) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={ask.choices.map((c) => ({ value: c.value, label: words(c) }))}
      value={ask.chosen}
      allowDeselect={false}
      disabled={acts.busy !== null}
      onChange={(chosen) => {
        if (chosen === null) return;
        putAnswers([{ subject, field: ask.field, cell: ask.cell, chosen }]);
        void acts.compare();
      }}
    />
  );
}

type Choice = ProblemChoiceProps['ask']['choices'][number];

function useChoiceWords(effect: ImportProblemView['effect']): (choice: Choice) => string {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return ({ kind, value, title }) => {
    if (kind === 'duration') return format.duration(Number(value));
    if (kind === 'new') return t('check.addNew');
    if (kind === 'none') return t(effect === 'row' ? 'check.leaveRow' : 'check.leaveEmpty');
    return title;
  };
}
