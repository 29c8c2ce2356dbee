import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/fields/typed-field.tsx';
import { saveRecord } from '../../record-field.tsx';
import classes from './analysis-settings.module.css';
import type { Organisation } from './organisation.ts';

/** `any` is every scenario that has no time of its own. */
const scenarios = [
  ...(['lossOfSite', 'lossOfPeople', 'strike', 'lossOfApplication', 'lossOfSupplier'] as const),
  ...(['cyber', 'weather', 'pandemic'] as const),
];

/** How long a plan must last in each kind of scenario that has its own time; the others take the organisation's. */
export function ScenarioHorizons({ record }: { record: Organisation }) {
  const { t } = useTranslation(['bia', 'plan']);
  const { id, scenarioHorizons, planningHorizonDays } = record;
  return (
    <>
      <h3 className={classes.heading}>{t('settings.scenarioHorizons')}</h3>
      <p className={classes.text}>{t('settings.scenarioHorizonsText')}</p>
      <div className={classes.intervals}>
        {scenarios.map((scenario) => (
          <NumberField
            key={scenario}
            label={t(`plan:choice.strategyScenario.${scenario}`)}
            value={scenarioHorizons[scenario] ?? null}
            placeholder={String(planningHorizonDays)}
            min={1}
            max={366}
            onSave={(days) => {
              const { [scenario]: _, ...others } = scenarioHorizons;
              const next = days === null ? others : { ...others, [scenario]: days };
              return saveRecord('organisation', id, { scenarioHorizons: next });
            }}
          />
        ))}
      </div>
    </>
  );
}
