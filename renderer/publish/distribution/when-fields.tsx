import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantAt, localTime, readTimeOfDay } from '../../../domain/time/local-time.ts';
import { useCall } from '../../desk.ts';
import { readDate } from '../../ui/fields/typed-date.ts';
import { useFormat } from '../../ui/use-format.ts';

export interface When {
  timeZone: string;
  /** As typed; null: now, as long as nobody has typed anything. */
  typed: { date: string; time: string } | null;
  isTried: boolean;
  type(typed: { date: string; time: string }): void;
  /** The instant; null for now; undefined when what was typed is none, which is then said at the field. */
  read(): string | null | undefined;
}

/** When something happened: now, or a date and a time that are typed. */
export function useWhen(): When {
  const timeZone = useCall('organisation.get', {}).data?.timeZone ?? 'UTC';
  const [typed, type] = useState<When['typed']>(null);
  const [isTried, setTried] = useState(false);
  return {
    ...{ timeZone, typed, type, isTried },
    read: () => {
      setTried(true);
      if (typed === null) return null;
      const [day, minute] = [readDate(typed.date), readTimeOfDay(typed.time)];
      if (day === undefined || day === 'ambiguous' || minute === undefined) return undefined;
      return instantAt(timeZone, day, minute);
    },
  };
}

export function WhenFields({ when, refused }: { when: When; refused: string | null }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const [now] = useState(() => new Date().toISOString());
  const start = localTime(when.timeZone, now);
  const { date, time } = when.typed ?? { date: format.date(start.date), time: start.time };
  const day = readDate(date);
  const dateError =
    day === 'ambiguous' ? t('record.when.ambiguous') : day === undefined ? t('record.when.notDate') : null;
  return (
    <Group gap="md" align="flex-start">
      <TextInput
        w={180}
        label={t('record.when.date')}
        autoComplete="off"
        value={date}
        error={(when.isTried && dateError) || refused}
        onChange={(event) => when.type({ date: event.currentTarget.value, time })}
      />
      <TextInput
        w={140}
        label={t('record.when.time')}
        autoComplete="off"
        value={time}
        error={when.isTried && readTimeOfDay(time) === undefined && t('record.when.notTime')}
        onChange={(event) => when.type({ date, time: event.currentTarget.value })}
      />
    </Group>
  );
}
