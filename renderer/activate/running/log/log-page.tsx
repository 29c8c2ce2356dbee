import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
    () =>
      order === 'latest'
        ? entries
        : entries.toSorted((a, b) => (a.eventAt < b.eventAt ? -1 : a.eventAt > b.eventAt ? 1 : 0)),
    [entries, order],
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
