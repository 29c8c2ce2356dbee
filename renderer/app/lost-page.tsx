import { Button } from '@mantine/core';
import { IconMapPinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { PlaceHeading } from '../ui/place-heading.tsx';

/** An address that leads nowhere. */
export function LostPage() {
  const { t } = useTranslation('app');
  return (
    <Page>
      <PlaceHeading title={t('lost.title')} />
      <EmptyState icon={<IconMapPinOff size={24} />} title={t('lost.what')} text={t('lost.text')}>
        <Button component={Link} to="/">
          {t('lost.back')}
        </Button>
      </EmptyState>
    </Page>
  );
}
