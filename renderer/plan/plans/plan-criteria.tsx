import { useTranslation } from 'react-i18next';
import type { ActivationCriterion } from '../../../domain/plans/schema.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { saveRecord } from '../record-field.tsx';
import { AddWords } from './add-words.tsx';
import { ListLine } from './list-line.tsx';
import type { PlanDetail } from './plan.ts';
import { PlanProblem } from './plan-problem.tsx';
import classes from './plans.module.css';

interface PlanCriteriaProps {
  plan: PlanDetail;
  problem: string | undefined;
  readOnly: boolean;
}

const longest = 400;

/** When the plan is activated: sentences with a number in them, which two people would read alike. */
export function PlanCriteria({ plan, problem, readOnly }: PlanCriteriaProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { criteria } = plan;
  const save = (next: ActivationCriterion[]) => saveRecord('plan', plan.id, { criteria: next });
  const change = (index: number, patch: Partial<ActivationCriterion>) =>
    save(criteria.map((each, at) => (at === index ? { ...each, ...patch } : each)));
  const unquantified = criteria.filter((each) => !/\d/.test(each.textEn + each.textFr)).length;

  return (
    <Section title={t('criteria.title')} count={criteria.length}>
      {problem && <PlanProblem code={problem} />}
      {criteria.length === 0 ? (
        <p className={parts.none}>{t('criteria.none')}</p>
      ) : (
        <ol className={classes.lines}>
          {criteria.map((criterion, index) => {
            const label = t('criteria.one', { number: index + 1 });
            return (
              <ListLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is known by its place in the list
                key={index}
                list={criteria}
                index={index}
                label={label}
                readOnly={readOnly}
                onSave={save}
              >
                <TextField
                  hideLabel
                  label={`${label}, ${t('english')}`}
                  placeholder={t('english')}
                  lang="en"
                  long
                  required
                  maxLength={longest}
                  value={criterion.textEn}
                  readOnly={readOnly}
                  onSave={(textEn) => change(index, { textEn })}
                />
                <TextField
                  hideLabel
                  label={`${label}, ${t('french')}`}
                  placeholder={t('french')}
                  lang="fr"
                  long
                  maxLength={longest}
                  value={criterion.textFr}
                  readOnly={readOnly}
                  onSave={(textFr) => change(index, { textFr })}
                />
              </ListLine>
            );
          })}
        </ol>
      )}
      {unquantified > 0 && (
        <p className={classes.warn}>{t('criteria.unquantified', { count: unquantified })}</p>
      )}
      {!readOnly && (
        <AddWords
          label={t('criteria.new')}
          add={t('criteria.add')}
          placeholder={t('criteria.example')}
          maxLength={longest}
          onAdd={(said) =>
            // English is the text that must be there; what is written in the French window is in both until it is put into English.
            save([...criteria, { textEn: said, textFr: format.language === 'fr' ? said : '' }])
          }
        />
      )}
    </Section>
  );
}
