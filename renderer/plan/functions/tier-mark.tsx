import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../ui/status-mark.tsx';

/** The priority of a function; the first is drawn stronger. */
export function TierMark({ tier }: { tier: number | null }) {
  const { t } = useTranslation('plan');
  if (tier === null) return null;
  return <StatusMark tone={tier === 1 ? 'accent' : 'plain'}>{t('tierShort', { tier })}</StatusMark>;
}
