import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';

interface MeetsNeedProps {
  needMinutes: number | null;
  canMinutes: number | null;
  /** How long the way around lasts, from the loss. */
  bridgedMinutes?: number | null;
  /** Both numbers stand beside it already. */
  short?: boolean;
}

/** Whether what is needed can be back in time, in words. */
export function MeetsNeed({ needMinutes, canMinutes, bridgedMinutes = null, short = false }: MeetsNeedProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (canMinutes === null) return <StatusMark>{t('needs.unknown')}</StatusMark>;
  const can = format.duration(canMinutes);
  if (needMinutes === null) return <StatusMark>{t('needs.backIn', { can })}</StatusMark>;
  if (canMinutes <= needMinutes)
    return <Good>{short ? t('needs.inTimeShort') : t('needs.inTime', { can })}</Good>;
  const isBridged = bridgedMinutes !== null && bridgedMinutes > needMinutes;
  const bridged = format.duration(bridgedMinutes);
  if (isBridged && canMinutes <= bridgedMinutes)
    return <Good>{t(short ? 'needs.bridgedShort' : 'needs.bridged', { can, bridged })}</Good>;
  const late = format.duration(canMinutes - (isBridged ? bridgedMinutes : needMinutes));
  const tooLate = short ? 'needs.tooLateShort' : 'needs.tooLate';
  const afterBridge = short ? 'needs.tooLateBridgedShort' : 'needs.tooLateBridged';
  return (
    <StatusMark tone="bad" icon={<IconAlertTriangle size={13} aria-hidden />}>
      {t(isBridged ? afterBridge : tooLate, { can, late })}
    </StatusMark>
  );
}

function Good({ children }: { children: ReactNode }) {
  return (
    <StatusMark tone="good" icon={<IconCheck size={13} stroke={2.5} aria-hidden />}>
      {children}
    </StatusMark>
  );
}
