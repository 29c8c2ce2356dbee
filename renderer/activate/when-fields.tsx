import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantAt, localTime, readTimeOfDay } from '../../domain/time/local-time.ts';
import { readDate } from '../ui/fields/typed-date.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './when-fields.module.css';

interface InstantInputProps {
  label: string;
  timeZone: string;
  /** Null while nothing valid is typed. */
  onChange: (instant: string | null) => void;
  /** What stands there at first. */
  start: string;
}

/** A date and a time of day, typed as people write them, in the time zone of the activation. */
export function InstantInput({ label, timeZone, start, onChange }: InstantInputProps) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const first = localTime(timeZone, start);
  const [date, setDate] = useState(format.date(first.date));
  const [time, setTime] = useState(first.time);
  const day = readDate(date);
  const minute = readTimeOfDay(time);

  function tell(nextDate: string, nextTime: string): void {
    const d = readDate(nextDate);
    const m = readTimeOfDay(nextTime);
    onChange(d === undefined || d === 'ambiguous' || m === undefined ? null : instantAt(timeZone, d, m));
  }

  return (
    <fieldset className={classes.instant}>
      <legend>{label}</legend>
      <TextInput
        aria-label={t('when.date', { label })}
        w={130}
        value={date}
        autoComplete="off"
        error={day === 'ambiguous' ? t('when.dateAmbiguous') : day === undefined && t('when.notDate')}
        onChange={(e) => {
          setDate(e.currentTarget.value);
          tell(e.currentTarget.value, time);
        }}
      />
      <TextInput
        aria-label={t('when.time', { label })}
        w={90}
        value={time}
        autoComplete="off"
        error={minute === undefined && t('when.notTime')}
        onChange={(e) => {
          setTime(e.currentTarget.value);
          tell(date, e.currentTarget.value);
        }}
      />
      <span className={classes.zone}>{timeZone.replaceAll('_', ' ')}</span>
    </fieldset>
  );
}
