import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Pair, Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { saveRecord } from '../record-field.tsx';
import { ReferencesField } from '../references-field.tsx';
import type { PlanDetail } from './plan.ts';
import { PlanProblem } from './plan-problem.tsx';

interface PlanScopeProps {
  plan: PlanDetail;
  problem: string | undefined;
  readOnly: boolean;
}

const shownAtFirst = 8;

/** The units and functions chosen, and the functions that they come to. */
export function PlanScope({ plan, problem, readOnly }: PlanScopeProps) {
  const { t } = useTranslation(['plans', 'plan']);
  const save = (patch: Record<string, unknown>) => saveRecord('plan', plan.id, patch);
  return (
    <Section title={t('scope.title')} count={plan.functions.length}>
      {problem && <PlanProblem code={problem} />}
      <Pair>
        <ReferencesField
          label={t('plan:field.plan.scopeUnitIds')}
          hint={t('scope.unitsHint')}
          kind="orgUnit"
          stacked
          value={plan.units.map(({ id }) => id)}
          none={t('scope.noUnits')}
          readOnly={readOnly}
          onSave={(scopeUnitIds) => save({ scopeUnitIds })}
        />
        <ReferencesField
          label={t('plan:field.plan.scopeFunctionIds')}
          hint={t('scope.functionsHint')}
          kind="criticalFunction"
          stacked
          value={plan.named.map(({ id }) => id)}
          none={t('scope.noFunctions')}
          readOnly={readOnly}
          onSave={(scopeFunctionIds) => save({ scopeFunctionIds })}
        />
      </Pair>
      <FunctionsInScope functions={plan.functions} />
    </Section>
  );
}

function FunctionsInScope({ functions }: Pick<PlanDetail, 'functions'>) {
  const { t } = useTranslation(['plans', 'plan']);
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (functions.length === 0) return <p className={parts.none}>{t('scope.none')}</p>;
  const shown = all ? functions : functions.slice(0, shownAtFirst);
  return (
    <>
      <table className={parts.table}>
        <thead>
          <tr>
            <th>{t('plan:kind.criticalFunction')}</th>
            <th>{t('plan:field.criticalFunction.unitId')}</th>
            <th>{t('plan:column.rto')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((f) => (
            <tr key={f.id}>
              <td>
                <Link className={parts.link} to={`/plan/functions/${f.id}`}>
                  {format.codeAndName(f)}
                </Link>
              </td>
              <td>{f.unit && format.name(f.unit)}</td>
              <td>{format.duration(f.rtoMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {functions.length > shownAtFirst && (
        <Button mt={6} variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? t('scope.fewer') : t('scope.all', { count: functions.length })}
        </Button>
      )}
    </>
  );
}
