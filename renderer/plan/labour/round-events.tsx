import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BargainingRound } from '../../../domain/labour/schema.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { today } from '../people/today.ts';
import { saveRecord } from '../record-field.tsx';
import classes from './rounds.module.css';

type RoundEvent = BargainingRound['events'][number];

/** What happened in a round, day by day. */
export function RoundEvents({
  round,
  readOnly,
}: {
  round: BargainingRound & { id: string };
  readOnly: boolean;
}) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const events = round.events.toSorted((a, b) => a.on.localeCompare(b.on));
  const save = (next: RoundEvent[]) => saveRecord('bargainingRound', round.id, { events: next });
  const change = (index: number, patch: Partial<RoundEvent>) =>
    save(events.map((event, i) => (i === index ? { ...event, ...patch } : event)));
  const told = (work: Promise<void>) =>
    work.catch((error) => showNotice({ tone: 'bad', text: sentence(error) }));

  return (
    <>
      <ol className={classes.events} aria-label={t('field.bargainingRound.events')}>
        {events.map((event, index) => {
          const label = `${format.date(event.on)} ${format.text(event.titleEn, event.titleFr)}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an event is known by its place in the list
            <li key={index} className={classes.event}>
              <DateField
                hideLabel
                label={t('labour.eventOn', { label })}
                value={event.on}
                readOnly={readOnly}
                onSave={(on) => change(index, on === null ? {} : { on })}
              />
              <TextField
                hideLabel
                required
                lang="en"
                label={t('labour.eventEn', { label })}
                value={event.titleEn}
                readOnly={readOnly}
                onSave={(titleEn) => change(index, { titleEn })}
              />
              <TextField
                hideLabel
                lang="fr"
                label={t('labour.eventFr', { label })}
                value={event.titleFr}
                readOnly={readOnly}
                onSave={(titleFr) => change(index, { titleFr })}
              />
              {readOnly ? (
                <span />
              ) : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={32}
                  aria-label={t('parts.removeLabel', { label })}
                  onClick={() => void told(save(events.filter((_, i) => i !== index)))}
                >
                  <IconX size={15} />
                </ActionIcon>
              )}
              {event.notes && <p className={classes.notes}>{event.notes}</p>}
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={6}
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() =>
            void told(
              save([
                ...events,
                {
                  on: today(),
                  titleEn: t('labour.newEvent'),
                  titleFr: '',
                  notes: '',
                },
              ]),
            )
          }
        >
          {t('labour.addEvent')}
        </Button>
      )}
    </>
  );
}
