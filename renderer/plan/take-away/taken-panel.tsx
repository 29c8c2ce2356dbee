import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isNothing } from '../../../domain/take-away/taken-words.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { DurationField } from '../../ui/fields/typed-field.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { StrikingUnits } from './striking-units.tsx';
import classes from './take-away.module.css';
import { change, startAnew, take, useTakeAway } from './take-away-store.ts';
import { ThingPicker, takenKinds } from './thing-picker.tsx';
import type { Outcome } from './use-teller.ts';

const horizons = [1440, 4320, 10_080, 20_160, 43_200];

/** What is taken away, for how long, and how far ahead is looked. */
export function TakenPanel({ strikes }: { strikes: Outcome['strikes'] | undefined }) {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  const navigate = useNavigate();
  const { takenAway, horizonMinutes, startsOn, scenarioId } = useTakeAway();
  const offered = [...new Set([...horizons, horizonMinutes])].sort((a, b) => a - b);

  // A scenario that is open is closed with it: what is taken away next is not of its name.
  function clear(): void {
    startAnew();
    if (scenarioId !== null) void navigate('/plan/take-away', { state: { keepFocus: true } });
  }

  return (
    <section className={classes.panel} aria-label={t('panel.title')}>
      <h2 className={classes.panelTitle}>{t('panel.title')}</h2>
      <StrikingUnits strikes={strikes} />
      {takenKinds.map((kind) => (
        <ThingPicker key={kind} kind={kind} />
      ))}
      <div className={`${classes.group} ${classes.fields}`}>
        <DurationField
          stacked
          label={t('panel.lasts')}
          value={takenAway.lastsMinutes}
          placeholder={t('panel.noEnd')}
          onSave={async (minutes) => take({ lastsMinutes: minutes === 0 ? null : minutes })}
        />
        <DateField
          stacked
          label={t('panel.starts')}
          hint={t('panel.startsHint')}
          value={startsOn}
          onSave={async (date) => change({ startsOn: date })}
        />
        <Select
          size="xs"
          label={t('panel.horizon')}
          allowDeselect={false}
          data={offered.map((minutes) => ({ value: String(minutes), label: format.duration(minutes) }))}
          value={String(horizonMinutes)}
          onChange={(minutes) => change({ horizonMinutes: Number(minutes) })}
        />
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={isNothing(takenAway) && takenAway.lastsMinutes === null}
        onClick={clear}
      >
        {t('panel.clear')}
      </Button>
    </section>
  );
}
