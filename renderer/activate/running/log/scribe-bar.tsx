import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './log.module.css';

interface ScribeBarProps {
  people: readonly string[];
  chosen: string;
  onChoose: (name: string) => void;
  /** On to the words. */
  onDone: () => void;
}

const withKey = 9;

/** One person writes what many say: who speaks now, by Alt and a number or by name. */
export function ScribeBar({ people, chosen, onChoose, onDone }: ScribeBarProps) {
  const { t } = useTranslation('log');
  const withKeys = people.slice(0, withKey);
  return (
    <fieldset className={classes.scribe}>
      <legend>{t('scribe.who')}</legend>
      <div className={classes.people}>
        {withKeys.map((name, i) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === chosen}
            aria-keyshortcuts={`Alt+${i + 1}`}
            onClick={() => {
              onChoose(name === chosen ? '' : name);
              onDone();
            }}
          >
            <kbd aria-hidden>{i + 1}</kbd> {name}
          </button>
        ))}
        <Autocomplete
          size="xs"
          aria-label={t('scribe.other')}
          placeholder={t('scribe.other')}
          data={[...people]}
          limit={12}
          value={withKeys.includes(chosen) ? '' : chosen}
          maxLength={200}
          onChange={onChoose}
          onOptionSubmit={onDone}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.defaultPrevented) return;
            event.preventDefault();
            onDone();
          }}
        />
      </div>
    </fieldset>
  );
}
