import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallDirectory } from '../../../../domain/activation/call-directory.ts';
import { callResults } from '../../../../domain/activation/call-results.ts';
import {
  type CallOrder,
  callOrders,
  callProgress,
  callSheet,
  notReached,
} from '../../../../domain/activation/call-sheet.ts';
import { useCall } from '../../../desk.ts';
import { Shown } from '../../../ui/shown.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { RealNumbers } from '../../exercise/real-numbers.tsx';
import { useActivationView } from '../activation-context.ts';
import { callLines } from './call-lines.ts';
import { CallList } from './call-list.tsx';
import classes from './contacts.module.css';
import { HandOut } from './hand-out.tsx';

/** Whom to call, by what number, and what came of it. */
export function ContactsPane() {
  const directory = useCall('people.callDirectory', {});
  return <Shown query={directory}>{(known) => <Calls directory={known} />}</Shown>;
}

function Calls({ directory }: { directory: CallDirectory }) {
  const { t } = useTranslation('calls');
  const { state } = useActivationView();
  const [order, setOrder] = useState<CallOrder>('role');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const { roles, contacts } = state;
  const groups = useMemo(() => callSheet(order, { roles }, directory), [order, roles, directory]);
  const resultOf = useMemo(() => callResults({ contacts }), [contacts]);
  const progress = useMemo(() => callProgress(groups, resultOf), [groups, resultOf]);
  const lines = useMemo(
    () => callLines(onlyOpen ? notReached(groups, resultOf) : groups, resultOf, wanted),
    [groups, resultOf, onlyOpen, wanted],
  );
  const nobody = search !== '' ? 'noneFound' : progress.people === 0 ? 'noPeople' : 'noneOpen';
  return (
    <>
      <div className={classes.head}>
        <RealNumbers />
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('order.label')}
          value={order}
          onChange={(value) => setOrder(callOrders.find((o) => o === value) ?? order)}
          data={callOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
        />
        <div className={classes.filters}>
          <Progress {...progress} />
          <HandOut order={order} onlyNotReached={onlyOpen} />
        </div>
        <div className={classes.filters}>
          <TextInput
            className={classes.search}
            size="xs"
            leftSection={<IconSearch size={15} aria-hidden />}
            aria-label={t('search')}
            placeholder={t('search')}
            value={search}
            autoComplete="off"
            onChange={(e) => setSearch(e.currentTarget.value)}
          />
          <Checkbox
            size="xs"
            label={t('onlyOpen')}
            checked={onlyOpen}
            onChange={(e) => setOnlyOpen(e.currentTarget.checked)}
          />
        </div>
        <p className={classes.soft}>
          {t('live')} {state.status !== 'closed' && t('keys')}
        </p>
      </div>
      {lines.length === 0 ? (
        <p className={classes.nobody}>{t(nobody)}</p>
      ) : (
        <CallList key={order} order={order} lines={lines} />
      )}
    </>
  );
}

/** How many have been reached: in words, and as a bar beside them. */
function Progress({ people, reached }: { people: number; reached: number }) {
  const { t } = useTranslation('calls');
  const format = useFormat();
  const words = { reached: format.number(reached), people: format.number(people) };
  const share = people === 0 ? 0 : reached / people;
  return (
    <p className={classes.progress} aria-live="polite">
      <strong>{t('progress', words)}</strong>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
    </p>
  );
}
