import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './declare-page.module.css';

interface ChecklistChoiceProps {
  checklists: DeskOutput<'checklists.list'>;
  chosen: string[];
  onChange: (ids: string[]) => void;
  missing: boolean;
}

/** What happened: one checklist or several; the first chosen gives the scenario its name. */
export function ChecklistChoice({ checklists, chosen, onChange, missing }: ChecklistChoiceProps) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  return (
    <Checkbox.Group
      label={t('declare.checklists')}
      description={t('declare.checklistsHint')}
      value={chosen}
      onChange={onChange}
      error={missing && t('declare.missing.checklists')}
      data-field="checklists"
      required
    >
      <div className={classes.cards}>
        {checklists.map((checklist) => (
          <Checkbox.Card key={checklist.id} value={checklist.id} className={classes.card} radius="md">
            <Checkbox.Indicator />
            <span>
              <span className={classes.cardName}>{format.text(checklist.titleEn, checklist.titleFr)}</span>
              <span className={classes.soft}>{t('declare.tasks', { count: checklist.taskCount })}</span>
            </span>
          </Checkbox.Card>
        ))}
      </div>
    </Checkbox.Group>
  );
}
