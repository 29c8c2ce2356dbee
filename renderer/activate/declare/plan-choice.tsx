import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './declare-page.module.css';

type PlanToRun = DeskOutput<'activations.preview'>['plans'][number];

interface PlanChoiceProps {
  plans: PlanToRun[];
  chosen: string[];
  timeZone: string | undefined;
  onChange: (ids: string[]) => void;
}

/** By which plans it is run, and which version of each was approved: the record keeps it. */
export function PlanChoice({ plans, chosen, timeZone, onChange }: PlanChoiceProps) {
  const { t } = useTranslation('declare');
  const format = useFormat();
  if (plans.length === 0) return null;
  const title = (plan: PlanToRun) => format.text(plan.titleEn, plan.titleFr);
  return (
    <div>
      <MultiSelect
        label={t('plans.label')}
        description={t('plans.hint')}
        data={plans.map((plan) => ({ value: plan.id, label: title(plan) }))}
        value={chosen}
        onChange={onChange}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('plans.clear') }}
        nothingFoundMessage={t('plans.none')}
      />
      <ul className={classes.versions}>
        {plans
          .filter((plan) => chosen.includes(plan.id))
          .map((plan) => (
            <li key={plan.id}>
              <span>{title(plan)}</span>
              {plan.version === null || plan.approvedAt === null ? (
                <StatusMark tone="warn">{t('plans.notApproved')}</StatusMark>
              ) : (
                <span className={classes.soft}>
                  {t('plans.approved', {
                    version: plan.version,
                    on: format.day(plan.approvedAt, timeZone),
                  })}
                </span>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
