import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSettings } from './settings.ts';

/** Before something is said for good under the name of an account ("root"): the way to set one's own. */
export function AuthorHint() {
  const { t } = useTranslation('app');
  const { settings } = useSettings();
  if (!settings.authorIsLogin) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('authorName.said', { name: settings.author })} <Link to="/settings">{t('authorName.set')}</Link>
    </Text>
  );
}
