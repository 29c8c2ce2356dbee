import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stretch } from '../../time-words.ts';
import { InstantInput } from '../../when-fields.tsx';
import classes from './dialogs.module.css';

/** By when: so many minutes from now, at a time (undefined while it is being typed), or no time at all. */
export type DueIn = { minutes: number } | { at: string | undefined } | null;

/** The time that is meant; undefined while what is typed is none. */
export function dueAtOf(due: DueIn, now: string): string | null | undefined {
  if (due === null) return null;
  return 'at' in due ? due.at : new Date(Date.parse(now) + due.minutes * 60_000).toISOString();
}

const shortcuts = [15, 30, 60, 240] as const;

interface DueChoiceProps {
  value: DueIn;
  onChange: (due: DueIn) => void;
  timeZone: string;
  now: string;
}

/** The times that are wanted most are one press away; any other can be typed. */
export function DueChoice({ value, onChange, timeZone, now }: DueChoiceProps) {
  const { t } = useTranslation('runTasks');
  const { t: words } = useTranslation('activate');
  const [start] = useState(now);
  const choice = value === null ? 'none' : 'at' in value ? 'at' : String(value.minutes);
  function choose(next: string): void {
    if (next === 'none') onChange(null);
    else onChange(next === 'at' ? { at: start } : { minutes: Number(next) });
  }
  return (
    <div className={classes.due}>
      <span id="due-label" className={classes.dueLabel}>
        {t('due.label')}
      </span>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby="due-label"
        value={choice}
        onChange={choose}
        data={[
          ...shortcuts.map((minutes) => ({
            value: String(minutes),
            label: words('time.in', { stretch: stretch(minutes, words) }),
          })),
          { value: 'at', label: t('due.at') },
          { value: 'none', label: t('due.none') },
        ]}
      />
      {choice === 'at' && (
        <InstantInput
          label={t('due.time')}
          timeZone={timeZone}
          start={start}
          onChange={(at) => onChange({ at: at ?? undefined })}
        />
      )}
    </div>
  );
}
