import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShellCall } from '../desk.ts';
import classes from './start-page.module.css';

/** Where there is no rail, the way back to the start page. */
export function BackToStart() {
  const { t } = useTranslation('app');
  const { data } = useShellCall('workspace.state', {});
  if (!data || data.open) return null;
  return (
    <Link to="/" className={classes.back}>
      <IconArrowLeft size={16} aria-hidden />
      {t('backToStart')}
    </Link>
  );
}
