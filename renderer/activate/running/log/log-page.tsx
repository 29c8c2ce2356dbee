import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import { asItStands } from '../../../../domain/activation/corrections.ts';
import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import { wholeLog } from '../../../../domain/activation/log-filter.ts';
import { lastPlaceIn } from '../../last-place.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';
import { LogFilters } from './log-filters.tsx';
import { LogList } from './log-list.tsx';
import { LogCount, LogSearch } from './log-search.tsx';
import { QuickEntry } from './quick-entry.tsx';
import { useLogFilter } from './use-log-filter.ts';

type Order = 'latest' | 'happened';

/** The whole log over the whole window, for whoever keeps it and whoever reads it a year later. */
export function LogPage() {
  const { t } = useTranslation('log');
  const { state } = useActivationView();
  const { filter, change, entries } = useLogFilter();
  const [order, setOrder] = useState<Order>('latest');
  const [showsHashes, setHashes] = useState(false);
  const [round, setRound] = useState(0);
  const ordered = useMemo(
    () => (order === 'latest' ? entries : inOrderOfEvents(entries, state)),
    [entries, order, state],
  );
  return (
    <div className={classes.page}>
      <aside className={classes.side} aria-label={t('filter.show')}>
        <Button
          component={Link}
          to={lastPlaceIn(state.id)}
          variant="default"
          size="xs"
          leftSection={<IconArrowLeft size={15} aria-hidden />}
        >
          {t('page.back')}
        </Button>
        <h2 className={classes.title}>{t('page.open')}</h2>
        <LogSearch filter={filter} change={change} />
        <LogFilters key={round} filter={filter} change={change} />
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('page.order')}
          value={order}
          onChange={(value) => setOrder(value === 'happened' ? 'happened' : 'latest')}
          data={[
            { value: 'latest', label: t('page.latest') },
            { value: 'happened', label: t('page.happened') },
          ]}
        />
        <Switch
          size="xs"
          label={t('page.hashes')}
          checked={showsHashes}
          onChange={(event) => setHashes(event.currentTarget.checked)}
        />
        <LogCount
          filter={filter}
          entries={entries}
          onAll={() => {
            change(wholeLog);
            setRound(round + 1);
          }}
        />
      </aside>
      <div className={classes.main}>
        {state.status !== 'closed' && <QuickEntry />}
        <LogList
          key={order}
          entries={ordered}
          latestFirst={order === 'latest'}
          label={t('page.title')}
          showsHashes={showsHashes}
        />
      </div>
    </div>
  );
}

/** By when it happened as corrected; of the same moment, as it was written. */
function inOrderOfEvents(entries: readonly LogEntry[], state: ActivationState): LogEntry[] {
  const at = (entry: LogEntry) => asItStands(state, entry).eventAt;
  return entries.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}
