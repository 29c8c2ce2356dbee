import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Nothing can be declared without a checklist: says where to make one. */
export function NoChecklists() {
  const { t } = useTranslation('activate');
  return (
    <EmptyState
      icon={<IconListCheck size={26} stroke={1.6} />}
      title={t('declare.empty.title')}
      text={t('declare.empty.text')}
    >
      <Button component={Link} to="/plan/checklists">
        {t('declare.empty.make')}
      </Button>
    </EmptyState>
  );
}
