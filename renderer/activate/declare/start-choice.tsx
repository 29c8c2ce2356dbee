import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclareDraft } from './declare-draft.ts';
import classes from './declare-page.module.css';

interface StartChoiceProps {
  draft: DeclareDraft;
  change: (patch: Partial<DeclareDraft>) => void;
}

/** At once, or standby: people get ready and nothing counts down. */
export function StartChoice({ draft, change }: StartChoiceProps) {
  const { t } = useTranslation('declare');
  return (
    <Radio.Group
      label={t('start.label')}
      value={draft.standby ? 'standby' : 'atOnce'}
      onChange={(value) => change({ standby: value === 'standby' })}
    >
      <div className={classes.modes}>
        {(['atOnce', 'standby'] as const).map((start) => (
          <Radio.Card
            key={start}
            value={start}
            className={classes.mode}
            radius="md"
            tabIndex={draft.standby === (start === 'standby') ? 0 : -1}
          >
            <Radio.Indicator />
            <span>
              <span className={classes.cardName}>{t(`start.${start}.name`)}</span>
              <span className={classes.soft}>{t(`start.${start}.text`)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
