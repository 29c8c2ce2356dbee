import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './distribution.module.css';
import { Recipients } from './recipients.tsx';
import { type SentEntry, useSentWords } from './use-sent-words.ts';

/** One entry: who it went to, with the names and addresses of then, and striking it out where it was wrong. */
export function SentEntryItem({ entry, name }: { entry: SentEntry; name: string }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const { toWhom, channelName } = useSentWords();
  const [shown, setShown] = useState(false);
  const [striking, setStriking] = useState(false);
  const { struck, recipients } = entry;
  return (
    <li className={classes.entry} data-struck={struck !== null || undefined}>
      <p className={classes.whom}>{toWhom({ ...entry, people: recipients.length })}</p>
      <p className={classes.soft}>
        {[channelName(entry.channel), t(`sent.language.${entry.language}`)].join(' · ')}
        <br />
        {t('sent.when', { time: format.dateTime(entry.at, timeZone), by: entry.by })}
      </p>
      {entry.note !== '' && <p className={classes.note}>{entry.note}</p>}
      {struck && (
        <p className={classes.struck}>
          {t('sent.struck', {
            reason: struck.reason,
            by: struck.by,
            time: format.dateTime(struck.at, timeZone),
          })}
        </p>
      )}
      <Group gap={4} className={classes.acts}>
        {recipients.length > 0 && (
          <Button variant="subtle" size="compact-xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'sent.hide' : 'sent.show')}
          </Button>
        )}
        {!struck && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={striking}
            onClick={() => setStriking(!striking)}
          >
            {t('sent.strike')}
          </Button>
        )}
      </Group>
      {striking && !struck && <StrikeForm id={entry.id} onDone={() => setStriking(false)} />}
      {shown && <Recipients recipients={recipients} name={name} />}
    </li>
  );
}

function StrikeForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('distribution');
  const { sentence } = useErrorWords();
  const strike = useChange('distribution.strike');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    try {
      await strike.mutateAsync({ id, reason });
    } catch {
      // Told at the field.
      return;
    }
    announce(t('sent.struckDone'));
    onDone();
  }

  return (
    <form noValidate className={classes.strikeForm} onSubmit={(event) => void submit(event)}>
      <TextInput
        autoFocus
        size="xs"
        label={t('sent.strikeReason')}
        maxLength={1000}
        value={reason}
        error={
          (strike.error && sentence(strike.error)) || (isMissing && reason.trim() === '' && t('reasonNeeded'))
        }
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button size="compact-xs" type="submit" loading={strike.isPending}>
        {t('sent.strike')}
      </Button>
    </form>
  );
}
