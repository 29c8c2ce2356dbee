import { useTranslation } from 'react-i18next';
import type { PlanPhase } from '../../../domain/plans/schema.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { saveRecord } from '../record-field.tsx';
import { AddWords } from './add-words.tsx';
import { ListLine } from './list-line.tsx';
import type { PlanDetail } from './plan.ts';
import classes from './plans.module.css';

const fields = [
  { field: 'nameEn', lang: 'en', of: 'name', required: true },
  { field: 'nameFr', lang: 'fr', of: 'name', required: false },
  { field: 'textEn', lang: 'en', of: 'text', required: false },
  { field: 'textFr', lang: 'fr', of: 'text', required: false },
] as const;

/** How the response goes on, in the order of its phases. */
export function PlanPhases({ plan, readOnly }: { plan: PlanDetail; readOnly: boolean }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { phases } = plan;
  const save = (next: PlanPhase[]) => saveRecord('plan', plan.id, { phases: next });
  const change = (index: number, patch: Partial<PlanPhase>) =>
    save(phases.map((each, at) => (at === index ? { ...each, ...patch } : each)));

  return (
    <Section title={t('phases.title')} count={phases.length}>
      {phases.length === 0 ? (
        <p className={parts.none}>{t('phases.none')}</p>
      ) : (
        <ol className={classes.lines}>
          {phases.map((phase, index) => {
            const label = format.text(phase.nameEn, phase.nameFr);
            return (
              <ListLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a phase is known by its place in the list
                key={index}
                list={phases}
                index={index}
                label={label}
                readOnly={readOnly}
                onSave={save}
              >
                {fields.map(({ field, lang, of, required }) => (
                  <TextField
                    key={field}
                    hideLabel
                    label={`${label}, ${t(`phases.${of}.${lang}`)}`}
                    placeholder={t(`phases.${of}.${lang}`)}
                    lang={lang}
                    long={of === 'text'}
                    required={required}
                    maxLength={of === 'text' ? 10_000 : 200}
                    value={phase[field]}
                    readOnly={readOnly}
                    onSave={(value) => change(index, { [field]: value })}
                  />
                ))}
              </ListLine>
            );
          })}
        </ol>
      )}
      {!readOnly && (
        <AddWords
          label={t('phases.new')}
          add={t('phases.add')}
          placeholder={t('phases.example')}
          maxLength={200}
          onAdd={(said) =>
            save([
              ...phases,
              { nameEn: said, nameFr: format.language === 'fr' ? said : '', textEn: '', textFr: '' },
            ])
          }
        />
      )}
    </Section>
  );
}
