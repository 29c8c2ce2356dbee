import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLateEntry } from '../../domain/activation/act.ts';
import classes from './when-fields.module.css';
import { InstantInput } from './when-fields.tsx';

/** When something happened, where that is not now, and why it is written down so late. */
export interface Happened {
  /** Null is now; undefined is being typed and is no time yet. */
  at: string | null | undefined;
  lateReason: string;
}

export const justNow: Happened = { at: null, lateReason: '' };

interface HappenedFieldsProps {
  value: Happened;
  onChange: (value: Happened) => void;
  timeZone: string;
  now: string;
  /** Of the reason, when it was left out. */
  error?: string | undefined;
}

/** "It happened earlier": out of the way until it is wanted. */
export function HappenedFields({ value, onChange, timeZone, now, error }: HappenedFieldsProps) {
  const { t } = useTranslation('activate');
  const [start] = useState(now);
  if (value.at === null) {
    return (
      <button type="button" className={classes.earlier} onClick={() => onChange({ ...value, at: start })}>
        {t('when.earlier')}
      </button>
    );
  }
  const late = typeof value.at === 'string' && isLateEntry(value.at, now);
  return (
    <div className={classes.stack}>
      <InstantInput
        label={t('when.happened')}
        timeZone={timeZone}
        start={start}
        onChange={(at) => onChange({ ...value, at: at ?? undefined })}
      />
      {late && (
        <TextInput
          label={t('when.lateReason')}
          value={value.lateReason}
          required
          error={error}
          onChange={(e) => onChange({ ...value, lateReason: e.currentTarget.value })}
        />
      )}
      <button type="button" className={classes.earlier} onClick={() => onChange(justNow)}>
        {t('when.justNow')}
      </button>
    </div>
  );
}
