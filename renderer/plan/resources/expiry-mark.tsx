import { IconCalendarExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysAfter } from '../../../domain/record/freshness.ts';
import { useCall } from '../../desk.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { todayIn } from '../today-in.ts';

/** Days before its end from which an end is worth a word. */
const soonDays = 90;

/** Says of what ends on a day that it has ended, or ends soon; while that is far off, what is given instead. */
export function ExpiryMark({ on, otherwise = null }: { on: string | null; otherwise?: ReactNode }) {
  const { t } = useTranslation('resources');
  const format = useFormat();
  const { data: organisation } = useCall('organisation.get', {});
  if (!organisation || on === null) return otherwise;
  const today = todayIn(organisation.timeZone);
  const ended = on < today;
  if (!ended && on > daysAfter(today, soonDays)) return otherwise;
  return (
    <StatusMark tone={ended ? 'bad' : 'warn'} icon={<IconCalendarExclamation size={13} aria-hidden />}>
      {t(ended ? 'expired' : 'expires', { date: format.date(on) })}
    </StatusMark>
  );
}
