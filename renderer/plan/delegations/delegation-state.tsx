import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ExpiryMark } from '../resources/expiry-mark.tsx';
import { todayIn } from '../today-in.ts';

interface DelegationStateProps {
  delegation: { effectiveOn: string | null; expiresOn: string | null; instrument: string };
}

/** Whether a delegation holds today, in words: not yet, in force until, expired; or without the paper that gives it. */
export function DelegationState({ delegation }: DelegationStateProps) {
  const { t } = useTranslation('resources');
  const format = useFormat();
  const { data: organisation } = useCall('organisation.get', {});
  if (!organisation) return null;
  const { effectiveOn, expiresOn } = delegation;
  const today = todayIn(organisation.timeZone);
  if (effectiveOn !== null && effectiveOn > today)
    return <StatusMark>{t('delegation.from', { date: format.date(effectiveOn) })}</StatusMark>;
  const holds =
    expiresOn === null ? t('delegation.holds') : t('delegation.until', { date: format.date(expiresOn) });
  return <ExpiryMark on={expiresOn} otherwise={<StatusMark tone="good">{holds}</StatusMark>} />;
}
