import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isWhole } from '../../../../domain/activation/log-filter.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';
import type { FilteredLog } from './use-log-filter.ts';

/** Words to look for in the log. */
export function LogSearch({ filter, change }: Pick<FilteredLog, 'filter' | 'change'>) {
  const { t } = useTranslation('log');
  return (
    <TextInput
      className={classes.search}
      size="xs"
      type="search"
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={filter.text}
      onChange={(event) => change({ text: event.currentTarget.value })}
      onKeyDown={(event) => event.key === 'Escape' && change({ text: '' })}
    />
  );
}

/** How much of the log is shown, where that is not all of it. */
export function LogCount({
  filter,
  entries,
  onAll,
}: Pick<FilteredLog, 'filter' | 'entries'> & { onAll: () => void }) {
  const { t } = useTranslation('log');
  const { state } = useActivationView();
  return (
    <div className={classes.count} role="status">
      {!isWhole(filter) && (
        <>
          {t('filter.count', { shown: entries.length, count: state.log.length })}{' '}
          <button type="button" className={classes.link} onClick={onAll}>
            {t('filter.all')}
          </button>
        </>
      )}
    </div>
  );
}
