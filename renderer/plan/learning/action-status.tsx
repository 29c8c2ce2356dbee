import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { todayIn } from '../today-in.ts';

interface ActionStatusProps {
  action: { status: 'open' | 'done' | 'cancelled'; dueOn: string | null; closedOn: string | null };
}

/** Where a corrective action stands, in words: by when it is due, that it is late, or when it was closed. */
export function ActionStatus({ action }: ActionStatusProps) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const { data: organisation } = useCall('organisation.get', {});
  if (!organisation) return null;
  const { status, dueOn, closedOn } = action;
  const date = format.date(status === 'open' ? dueOn : closedOn);
  if (status === 'cancelled') return <StatusMark>{t('status.cancelled')}</StatusMark>;
  if (status === 'done')
    return <StatusMark tone="good">{closedOn ? t('status.doneOn', { date }) : t('status.done')}</StatusMark>;
  if (dueOn === null) return <StatusMark tone="warn">{t('status.undated')}</StatusMark>;
  if (dueOn < todayIn(organisation.timeZone))
    return <StatusMark tone="bad">{t('status.overdue', { date })}</StatusMark>;
  return <StatusMark tone="accent">{t('status.due', { date })}</StatusMark>;
}
