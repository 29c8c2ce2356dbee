import { ActionIcon, Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowsMaximize } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wholeLog } from '../../../../domain/activation/log-filter.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';
import { LogFilters } from './log-filters.tsx';
import { LogList } from './log-list.tsx';
import { LogCount, LogSearch } from './log-search.tsx';
import { QuickEntry } from './quick-entry.tsx';
import { useLogFilter } from './use-log-filter.ts';

/** The log, the latest first, under a line that writes into it. */
export function LogPane() {
  const { t } = useTranslation('log');
  const { t: said } = useTranslation('activate');
  const { state } = useActivationView();
  const { filter, change, entries } = useLogFilter();
  const [isFiltering, setFiltering] = useState(false);
  // Its fields begin anew when everything is shown again.
  const [round, setRound] = useState(0);
  return (
    <>
      {state.status !== 'closed' && <QuickEntry />}
      <div className={classes.tools}>
        <LogSearch filter={filter} change={change} />
        <ActionIcon
          variant={isFiltering ? 'light' : 'subtle'}
          aria-label={t('filter.show')}
          title={t('filter.show')}
          aria-expanded={isFiltering}
          onClick={() => setFiltering(!isFiltering)}
        >
          <IconAdjustmentsHorizontal size={18} aria-hidden />
        </ActionIcon>
        <Button
          component={Link}
          to={`/activate/${state.id}/log`}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowsMaximize size={14} aria-hidden />}
        >
          {t('page.open')}
        </Button>
      </div>
      {isFiltering && <LogFilters key={round} filter={filter} change={change} />}
      <LogCount
        filter={filter}
        entries={entries}
        onAll={() => {
          change(wholeLog);
          setRound(round + 1);
        }}
      />
      <LogList entries={entries} latestFirst label={said('pane.log')} />
    </>
  );
}
