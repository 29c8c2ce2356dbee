import { useTranslation } from 'react-i18next';
import { fullSuccession } from '../../../domain/roles/succession-weaknesses.ts';
import { StatusMark } from '../../ui/status-mark.tsx';

/** How deep a succession is, and whether that is too thin. */
export function DepthMark({ count }: { count: number }) {
  const { t } = useTranslation('plan');
  if (count === 0) return <StatusMark tone="bad">{t('succession.nobody')}</StatusMark>;
  if (count < fullSuccession) return <StatusMark tone="warn">{t('succession.thin', { count })}</StatusMark>;
  return <StatusMark>{t('succession.deep', { count })}</StatusMark>;
}
