import { Radio, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclareDraft } from './declare-draft.ts';
import classes from './declare-page.module.css';

const speeds = [1, 10, 60] as const;

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
        onChange={(value) => change({ mode: value === 'exercise' ? 'exercise' : 'actual' })}
        error={missing && t('declare.missing.mode')}
        data-field="mode"
        required
      >
        <div className={classes.modes}>
          {(['exercise', 'actual'] as const).map((mode) => (
            <Radio.Card key={mode} value={mode} className={classes.mode} data-mode={mode} radius="md">
              <Radio.Indicator />
              <span>
                <span className={classes.cardName}>{t(`mode.${mode}`)}</span>
                <span className={classes.soft}>{t(`declare.modeText.${mode}`)}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {draft.mode === 'exercise' && (
        <div>
          <div className={classes.label} id="speed-label">
            {t('declare.speed')}
          </div>
          <SegmentedControl
            aria-labelledby="speed-label"
            value={String(draft.speed)}
            onChange={(value) => change({ speed: speeds.find((s) => String(s) === value) ?? 1 })}
            data={speeds.map((speed) => ({ value: String(speed), label: `×${speed}` }))}
          />
          <p className={classes.soft}>{t(`declare.speedText.x${draft.speed}`)}</p>
        </div>
      )}
    </>
  );
}
