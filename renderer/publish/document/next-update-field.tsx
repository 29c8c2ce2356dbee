import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantAt, localTime, readTimeOfDay } from '../../../domain/time/local-time.ts';
import { useCall } from '../../desk.ts';
import { readDate } from '../../ui/fields/typed-date.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './document.module.css';

interface NextUpdateFieldProps {
  value: string | null;
  onChange: (instant: string | null) => void;
}

const quickHours = [1, 2, 4, 24] as const;

/** When readers are promised the next word: typed as a date and a time, or some hours from now. */
export function NextUpdateField({ value, onChange }: NextUpdateFieldProps) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const { data: organisation } = useCall('organisation.get', {});
  const timeZone = organisation?.timeZone ?? 'UTC';

  function choose(instant: string | null): void {
    setOpened(false);
    onChange(instant);
  }

  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" width={300}>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          className={classes.nextUpdate}
          leftSection={<IconClock size={15} aria-hidden />}
          onClick={() => setOpened((now) => !now)}
        >
          {value === null
            ? t('nextUpdate.none')
            : t('nextUpdate.at', { time: format.dateTime(value, timeZone) })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {opened && <NextUpdateForm value={value} timeZone={timeZone} onChoose={choose} />}
      </Popover.Dropdown>
    </Popover>
  );
}

interface NextUpdateFormProps {
  value: string | null;
  timeZone: string;
  onChoose: (instant: string | null) => void;
}

function NextUpdateForm({ value, timeZone, onChoose }: NextUpdateFormProps) {
  const { t } = useTranslation('publish');
  const format = useFormat();
  const [now] = useState(() => new Date().toISOString());
  const start = localTime(timeZone, value ?? hoursFrom(now, 2));
  const [date, setDate] = useState(format.date(start.date));
  const [time, setTime] = useState(start.time);
  const [submitted, setSubmitted] = useState(false);
  const day = readDate(date);
  const minute = readTimeOfDay(time);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (day === undefined || day === 'ambiguous' || minute === undefined) return;
    onChoose(instantAt(timeZone, day, minute));
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Group gap={6}>
          {quickHours.map((count) => (
            <Button
              key={count}
              size="compact-xs"
              variant="light"
              onClick={() => onChoose(hoursFrom(now, count))}
            >
              {t('nextUpdate.in', { count })}
            </Button>
          ))}
        </Group>
        <Group gap="xs" grow align="flex-start">
          <TextInput
            data-autofocus
            size="xs"
            label={t('nextUpdate.date')}
            value={date}
            autoComplete="off"
            error={
              submitted &&
              (day === 'ambiguous'
                ? t('nextUpdate.dateAmbiguous')
                : day === undefined && t('nextUpdate.notDate'))
            }
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            label={t('nextUpdate.time')}
            value={time}
            autoComplete="off"
            error={submitted && minute === undefined && t('nextUpdate.notTime')}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </Group>
        <span className={classes.zone}>{timeZone.replaceAll('_', ' ')}</span>
        <Group justify="flex-end" gap="xs">
          {value !== null && (
            <Button size="xs" variant="default" onClick={() => onChoose(null)}>
              {t('nextUpdate.clear')}
            </Button>
          )}
          <Button size="xs" type="submit">
            {t('nextUpdate.set')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A promise is made on the minute, to the next five of them. */
function hoursFrom(now: string, hours: number): string {
  const fiveMinutes = 300_000;
  return new Date(Math.ceil((Date.parse(now) + hours * 3_600_000) / fiveMinutes) * fiveMinutes).toISOString();
}
