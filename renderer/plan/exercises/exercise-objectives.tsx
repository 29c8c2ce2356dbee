import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { AddWords } from '../plans/add-words.tsx';
import { ListLine } from '../plans/list-line.tsx';
import lines from '../plans/plans.module.css';
import { saveRecord } from '../record-field.tsx';
import type { ExerciseDetail } from './exercise.ts';

type Objective = ExerciseDetail['objectives'][number];
const longest = 400;

/** What the exercise is to show: observers hold what they see against it. */
export function ExerciseObjectives({ record, readOnly }: { record: ExerciseDetail; readOnly: boolean }) {
  const { t } = useTranslation(['exercise', 'plan']);
  const format = useFormat();
  const { objectives } = record;
  const save = (next: Objective[]) => saveRecord('exercise', record.id, { objectives: next });
  const change = (id: string, patch: Partial<Objective>) =>
    save(objectives.map((each) => (each.id === id ? { ...each, ...patch } : each)));
  return (
    <Section title={t('plan:field.exercise.objectives')} count={objectives.length}>
      {objectives.length === 0 ? (
        <p className={parts.none}>{t('objectives.none')}</p>
      ) : (
        <ol className={lines.lines}>
          {objectives.map((objective, index) => {
            const label = t('objectives.one', { number: index + 1 });
            return (
              <ListLine
                key={objective.id}
                list={objectives}
                index={index}
                label={label}
                readOnly={readOnly}
                onSave={save}
              >
                <TextField
                  hideLabel
                  label={t('inEnglish', { label })}
                  placeholder={t('english')}
                  lang="en"
                  long
                  required
                  maxLength={longest}
                  value={objective.textEn}
                  readOnly={readOnly}
                  onSave={(textEn) => change(objective.id, { textEn })}
                />
                <TextField
                  hideLabel
                  label={t('inFrench', { label })}
                  placeholder={t('french')}
                  lang="fr"
                  long
                  maxLength={longest}
                  value={objective.textFr}
                  readOnly={readOnly}
                  onSave={(textFr) => change(objective.id, { textFr })}
                />
              </ListLine>
            );
          })}
        </ol>
      )}
      {!readOnly && (
        <AddWords
          label={t('objectives.new')}
          add={t('objectives.add')}
          placeholder={t('objectives.example')}
          maxLength={longest}
          onAdd={(said) =>
            // English must be there; what is written in the French window is in both until somebody puts it into English.
            save([
              ...objectives,
              { id: crypto.randomUUID(), textEn: said, textFr: format.language === 'fr' ? said : '' },
            ])
          }
        />
      )}
    </Section>
  );
}
