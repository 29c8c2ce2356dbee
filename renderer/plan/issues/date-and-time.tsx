import { TextInput } from '@mantine/core';
import { type FocusEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantAt, localTime, readTimeOfDay } from '../../../domain/time/local-time.ts';
import fieldClasses from '../../ui/fields/field-frame.module.css';
import { FieldFrame, type FieldProps } from '../../ui/fields/field-frame.tsx';
import { readDate } from '../../ui/fields/typed-date.ts';
import { useSaving } from '../../ui/fields/use-saving.ts';
import { type Format, useFormat } from '../../ui/use-format.ts';
import classes from './issues.module.css';

interface Typed {
  date: string;
  time: string;
}

type Problem = 'notDate' | 'ambiguous' | 'notTime';

/** Somebody who names a day and no hour means the end of the working day. */
const endOfDay = '17:00';

/** Reads a date and a time of day as they are typed; without a date there is none. */
export function readDateAndTime(
  { date, time }: Typed,
  timeZone: string,
): { instant: string | null; problem: Problem | null } {
  if (date.trim() === '') return { instant: null, problem: time.trim() === '' ? null : 'notDate' };
  const day = readDate(date);
  if (day === undefined) return { instant: null, problem: 'notDate' };
  if (day === 'ambiguous') return { instant: null, problem: 'ambiguous' };
  const minute = time.trim() === '' ? endOfDay : readTimeOfDay(time);
  if (minute === undefined) return { instant: null, problem: 'notTime' };
  return { instant: instantAt(timeZone, day, minute), problem: null };
}

function typedOf(value: string | null, timeZone: string, format: Format): Typed {
  if (value === null) return { date: '', time: '' };
  const { date, time } = localTime(timeZone, value);
  return { date: format.date(date), time };
}

interface DateAndTimeProps {
  label: string;
  value: Typed;
  timeZone: string;
  problem: Problem | null;
  onChange: (typed: Typed) => void;
}

/** A date and a time of day in a form, as people write them. */
export function DateAndTime({ label, value, timeZone, problem, onChange }: DateAndTimeProps) {
  const { t } = useTranslation(['issues', 'common']);
  return (
    <fieldset className={classes.when}>
      <legend>{label}</legend>
      <TextInput
        aria-label={t('when.date', { label })}
        className={classes.date}
        placeholder={t('common:field.dateExample')}
        value={value.date}
        autoComplete="off"
        error={problem !== null && problem !== 'notTime' && t(`when.${problem}`)}
        onChange={(e) => onChange({ ...value, date: e.currentTarget.value })}
      />
      <TextInput
        aria-label={t('when.time', { label })}
        className={classes.time}
        placeholder={endOfDay}
        value={value.time}
        autoComplete="off"
        error={problem === 'notTime' && t('when.notTime')}
        onChange={(e) => onChange({ ...value, time: e.currentTarget.value })}
      />
      <span className={classes.zone}>{timeZone.replaceAll('_', ' ')}</span>
    </fieldset>
  );
}

interface MomentFieldProps extends FieldProps<string | null> {
  timeZone: string;
}

/** A moment as a field in place: a date and a time of day, stored when both are left. */
export function MomentField({ label, value, timeZone, onSave, readOnly, ...frame }: MomentFieldProps) {
  const { t } = useTranslation(['issues', 'common']);
  const format = useFormat();
  const timeId = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { state, error, store } = useSaving(onSave, label);
  const shown = typed ?? typedOf(value, timeZone, format);

  async function leave(): Promise<void> {
    if (typed === null) return;
    const { instant, problem: found } = readDateAndTime(typed, timeZone);
    setProblem(found);
    if (found !== null) return;
    if (instant === value || (await store(instant))) setTyped(null);
  }

  const left = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void leave();
  };
  const part = (name: keyof Typed) => ({
    type: 'text' as const,
    className: fieldClasses.input,
    value: shown[name],
    readOnly,
    autoComplete: 'off',
    onChange: (e: { currentTarget: { value: string } }) =>
      setTyped({ ...shown, [name]: e.currentTarget.value }),
    onKeyDown: (e: { key: string }) => {
      if (e.key === 'Enter') void leave();
    },
  });
  return (
    <FieldFrame
      label={label}
      state={state}
      error={problem === null ? error : t(`when.${problem}`)}
      {...frame}
    >
      {(control) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the two inputs are left together
        <div className={classes.moment} onBlur={left}>
          <input {...part('date')} {...control} placeholder={t('common:field.dateExample')} />
          <input
            {...part('time')}
            id={timeId}
            aria-label={t('when.time', { label })}
            placeholder={endOfDay}
          />
        </div>
      )}
    </FieldFrame>
  );
}
