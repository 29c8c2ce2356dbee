import { Button, Popover } from '@mantine/core';
import { IconClockExclamation, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dueForReview,
  type FreshFact,
  type FreshKind,
  freshnessOn,
  reviewIntervalDays,
} from '../../domain/record/freshness.ts';
import { useCall, useChange } from '../desk.ts';
import { announce } from '../ui/announce.tsx';
import { useCommand } from '../ui/commands.ts';
import { useErrorWords } from '../ui/error-words.ts';
import { NumberField } from '../ui/fields/typed-field.tsx';
import { showNotice } from '../ui/notice.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat } from '../ui/use-format.ts';
import { saveRecord } from './record-field.tsx';
import { todayIn } from './today-in.ts';
import classes from './verified.module.css';

interface VerifiedProps {
  kind: FreshKind;
  record: FreshFact & { id: string; archivedAt: string | null; verifiedBy: string };
  /** What is verified, for those who listen: "Payroll", "416-555-0101". */
  label: string;
  /** It is that of the page itself, which the key V verifies. */
  main?: boolean;
  /** Where there is little room: only when, the name on hand when it is pointed at, and no interval. */
  short?: boolean;
}

/** Who saw that a fact is right, and when; by when somebody must look again; and the button by which they say so. */
export function Verified({ kind, record, label, main = false, short = false }: VerifiedProps) {
  const { t } = useTranslation('resources');
  const format = useFormat();
  const verify = useVerify(kind, record.id, label);
  const { data: organisation } = useCall('organisation.get', {});
  const readOnly = record.archivedAt !== null;
  useCommand(
    main && !readOnly
      ? { id: 'verify', title: t('verified.verifyLabel', { label }), keys: 'v', run: verify }
      : null,
  );
  if (!organisation) return null;
  const today = todayIn(organisation.timeZone);
  const intervals = organisation.reviewIntervals;
  const state = freshnessOn(today, record, kind, intervals);
  const due = dueForReview(record, kind, intervals);
  const date = format.date(record.verifiedOn);
  const name = record.verifiedBy;
  return (
    <div className={classes.line} data-main={main || undefined}>
      {state === 'never' ? (
        <StatusMark icon={<IconClockExclamation size={13} aria-hidden />}>{t('verified.never')}</StatusMark>
      ) : (
        <span title={short && name ? t('verified.onBy', { date, name }) : undefined}>
          {name && !short ? t('verified.onBy', { date, name }) : t('verified.on', { date })}
        </span>
      )}
      {state === 'overdue' && (
        <StatusMark tone="warn" icon={<IconClockExclamation size={13} aria-hidden />}>
          {t('verified.overdue', { date: format.date(due) })}
        </StatusMark>
      )}
      {!short && (
        <Interval
          kind={kind}
          record={record}
          label={label}
          words={state === 'fresh' ? t('verified.again', { date: format.date(due) }) : t('verified.interval')}
          usual={reviewIntervalDays({ reviewEveryDays: null }, kind, intervals)}
        />
      )}
      {!readOnly && record.verifiedOn !== today && (
        <Button
          variant={main ? 'light' : 'subtle'}
          size="compact-xs"
          leftSection={<IconRosetteDiscountCheck size={14} aria-hidden />}
          aria-label={t('verified.verifyLabel', { label })}
          onClick={verify}
        >
          {t('verified.verify')}
        </Button>
      )}
    </div>
  );
}

/** Says that one fact is right as of today. */
function useVerify(kind: FreshKind, id: string, label: string): () => void {
  const { t } = useTranslation('resources');
  const { sentence } = useErrorWords();
  const change = useChange('facts.verify');
  return () =>
    change.mutate(
      { items: [{ kind, id }] },
      {
        onSuccess: () => announce(t('verified.done', { label })),
        onError: (error) => showNotice({ tone: 'bad', text: sentence(error) }),
      },
    );
}

interface IntervalProps extends Pick<VerifiedProps, 'kind' | 'record' | 'label'> {
  words: string;
  /** Days of the organisation for this kind. */
  usual: number;
}

/** How often the fact is to be verified: its own number of days, else the organisation's. */
function Interval({ kind, record, label, words, usual }: IntervalProps) {
  const { t } = useTranslation(['resources', 'plan']);
  const [opened, setOpened] = useState(false);
  if (record.archivedAt !== null) return <span>{words}</span>;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={classes.interval}
          aria-label={t('verified.intervalLabel', { words, label })}
          onClick={() => setOpened(!opened)}
        >
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('verified.interval')}>
        <NumberField
          stacked
          label={t(`plan:field.${kind}.reviewEveryDays`)}
          hint={t('verified.usual', { count: usual })}
          value={record.reviewEveryDays}
          min={1}
          max={3660}
          onSave={(reviewEveryDays) => saveRecord(kind, record.id, { reviewEveryDays })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
