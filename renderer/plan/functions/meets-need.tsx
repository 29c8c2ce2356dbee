import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';

interface MeetsNeedProps {
  needMinutes: number | null;
  canMinutes: number | null;
  /** Both numbers stand beside it already. */
  short?: boolean;
}

/** Whether what is needed can be back in time, in words. */
export function MeetsNeed({ needMinutes, canMinutes, short = false }: MeetsNeedProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (canMinutes === null) return <StatusMark>{t('needs.unknown')}</StatusMark>;
  const can = format.duration(canMinutes);
  if (needMinutes === null) return <StatusMark>{t('needs.backIn', { can })}</StatusMark>;
  return canMinutes <= needMinutes ? (
    <StatusMark tone="good" icon={<IconCheck size={13} stroke={2.5} aria-hidden />}>
      {short ? t('needs.inTimeShort') : t('needs.inTime', { can })}
    </StatusMark>
  ) : (
    <StatusMark tone="bad" icon={<IconAlertTriangle size={13} aria-hidden />}>
      {t(short ? 'needs.tooLateShort' : 'needs.tooLate', {
        can,
        late: format.duration(canMinutes - needMinutes),
      })}
    </StatusMark>
  );
}
