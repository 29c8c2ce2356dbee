import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTime } from '../../../../domain/functions/impact-category.ts';
import { parseDuration } from '../../../../domain/time/duration.ts';
import { useErrorWords } from '../../../ui/error-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import parts from '../../parts.module.css';
import { saveRecord } from '../../record-field.tsx';
import classes from './analysis-settings.module.css';
import type { Organisation } from './organisation.ts';

const [fewestTimes, mostTimes] = [2, 20];
const longestMinutes = 5_256_000;

/** The times after a stop at which impact is rated: always rising, each once. */
export function TimesEditor({ record }: { record: Organisation }) {
  const { t } = useTranslation(['bia', 'plan', 'common']);
  const format = useFormat();
  const { sentence } = useErrorWords();
  const labelId = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const times = record.impactTimes;

  async function save(impactTimes: number[]): Promise<void> {
    try {
      await saveRecord('organisation', record.id, { impactTimes });
      setText('');
      setError(null);
    } catch (failed) {
      setError(sentence(failed));
    }
  }

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const minutes = parseDuration(text);
    if (minutes === undefined || minutes < 1) return setError(t('common:field.notDuration'));
    if (minutes > longestMinutes) return setError(t('common:field.durationTooLong'));
    if (times.includes(minutes)) return setError(t('settings.timeThere', { time: format.duration(minutes) }));
    await save(withTime(times, minutes));
  }

  return (
    <div className={classes.subject}>
      <p id={labelId} className={classes.label}>
        {t('plan:field.organisation.impactTimes')}
      </p>
      <ul className={classes.times} aria-labelledby={labelId}>
        {times.map((at) => (
          <li key={at} className={classes.time}>
            {format.duration(at)}
            {times.length > fewestTimes && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={t('plan:parts.removeLabel', { label: format.duration(at) })}
                onClick={() => void save(times.filter((other) => other !== at))}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {times.length < mostTimes && (
        <form className={parts.addLine} onSubmit={(event) => void add(event)} noValidate>
          <TextInput
            size="xs"
            w={220}
            label={t('settings.newTime')}
            placeholder={t('common:field.durationExample')}
            autoComplete="off"
            value={text}
            error={error}
            onChange={(e) => {
              setText(e.currentTarget.value);
              setError(null);
            }}
          />
          <Button type="submit" size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
            {t('settings.addTime')}
          </Button>
        </form>
      )}
    </div>
  );
}
