import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { NumberField } from '../../../ui/fields/typed-field.tsx';
import { RecordField, saveRecord } from '../../record-field.tsx';
import classes from './analysis-settings.module.css';
import { CategoryEditor } from './category-editor.tsx';
import type { Organisation } from './organisation.ts';
import { ScenarioHorizons } from './scenario-horizons.tsx';
import { TimesEditor } from './times-editor.tsx';

const severities = [1, 2, 3, 4] as const;

/** How the organisation rates impact, how long its plans must last, and how often each kind of fact is verified. */
export function AnalysisSettings({ record }: { record: Organisation }) {
  const { t } = useTranslation(['bia', 'plan']);
  return (
    <>
      <h3 className={classes.heading}>{t('settings.impact')}</h3>
      <CategoryEditor record={record} />
      <TimesEditor record={record} />
      <ChoiceField
        label={t('plan:field.organisation.intolerableSeverity')}
        value={String(record.intolerableSeverity)}
        choices={severities.map((s) => ({ value: String(s), label: `${s} ${t(`severity.${s}`)}` }))}
        hint={t('settings.intolerableHint')}
        onSave={(next) =>
          saveRecord('organisation', record.id, {
            intolerableSeverity: Number(next ?? record.intolerableSeverity),
          })
        }
      />
      <RecordField
        kind="organisation"
        record={record}
        field="planningHorizonDays"
        hint={t('settings.horizonHint')}
      />
      <ScenarioHorizons record={record} />
      <h3 className={classes.heading}>{t('settings.intervals')}</h3>
      <p className={classes.text}>{t('settings.intervalsText')}</p>
      <div className={classes.intervals}>
        {intervalKinds(record).map((kind) => (
          <NumberField
            key={kind}
            label={t(`plan:kind.${kind}`)}
            value={record.reviewIntervals[kind]}
            min={1}
            max={3660}
            required
            onSave={(days) =>
              saveRecord('organisation', record.id, {
                reviewIntervals: { ...record.reviewIntervals, [kind]: days },
              })
            }
          />
        ))}
      </div>
    </>
  );
}

type IntervalKind = keyof Organisation['reviewIntervals'];

/** Functions first, since their review leads to all the others. */
const kindOrder: readonly IntervalKind[] = [
  'criticalFunction',
  'contactMethod',
  'roleAssignment',
  'application',
  'supplier',
  'equipment',
  'vitalRecord',
  'site',
  'collectiveAgreement',
];

function intervalKinds(record: Organisation): IntervalKind[] {
  return kindOrder.filter((kind) => kind in record.reviewIntervals);
}
