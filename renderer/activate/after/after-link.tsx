import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useActivationView } from '../running/activation-context.ts';

/** In the head of an activation that is over: the way to what comes after it. */
export function AfterLink() {
  const { t } = useTranslation('learning');
  const { state } = useActivationView();
  if (isUnderWay(state.status)) return null;
  return (
    <Button
      component={Link}
      to={`/activate/${state.id}/after`}
      size="xs"
      leftSection={<IconClipboardCheck size={15} aria-hidden />}
    >
      {t('after.link')}
    </Button>
  );
}
