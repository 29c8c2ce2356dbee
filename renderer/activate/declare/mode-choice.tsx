import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclareDraft } from './declare-draft.ts';
import classes from './declare-page.module.css';
import { ExerciseChoice } from './exercise-choice.tsx';

interface ModeChoiceProps {
  draft: DeclareDraft;
  change: (patch: Partial<DeclareDraft>) => void;
  missing: boolean;
}

/** The real thing or an exercise: nothing is taken for granted, it has to be said. */
export function ModeChoice({ draft, change, missing }: ModeChoiceProps) {
  const { t } = useTranslation('activate');
  return (
    <>
      <Radio.Group
        label={t('declare.mode')}
        value={draft.mode}
        onChange={(value) => change(value === 'exercise' ? { mode: value } : asActual(draft))}
        error={missing && t('declare.missing.mode')}
        data-field="mode"
        required
      >
        <div className={classes.modes}>
          {(['exercise', 'actual'] as const).map((mode) => (
            <Radio.Card
              key={mode}
              value={mode}
              className={classes.mode}
              data-mode={mode}
              radius="md"
              tabIndex={(draft.mode ?? 'exercise') === mode ? 0 : -1}
            >
              <Radio.Indicator />
              <span>
                <span className={classes.cardName}>{t(`mode.${mode}`)}</span>
                <span className={classes.soft}>{t(`declare.modeText.${mode}`)}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {draft.mode === 'exercise' && <ExerciseChoice draft={draft} change={change} />}
    </>
  );
}

/** The real thing takes nothing over from an exercise that was chosen before: neither its name nor its plans. */
function asActual({ exerciseId }: DeclareDraft): Partial<DeclareDraft> {
  const left = { exerciseId: null, planIds: null, titles: { en: null, fr: null } };
  return { mode: 'actual', ...(exerciseId !== null && left) };
}
