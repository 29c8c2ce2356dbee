import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isLate, isWaiting } from '../../../domain/issues/issue-order.ts';
import { useCall } from '../../desk.ts';
import { useWallNow } from '../wall-now.ts';
import { useActivationView } from './activation-context.ts';

/** How many questions of this activation wait for an answer, and the way to them; nothing where none does. */
export function IssuesLink() {
  const { t } = useTranslation('issues');
  const { state } = useActivationView();
  // Issues are due by the clock on the wall, in an exercise too.
  const now = useWallNow();
  const { data } = useCall('issues.ofActivation', { activationId: state.id });
  const waiting = (data ?? []).filter(isWaiting);
  if (waiting.length === 0) return null;
  const late = waiting.filter((issue) => isLate(issue, now)).length;
  const issues = t('inActivation.link', { count: waiting.length });
  return (
    <Button
      component={Link}
      to={`/plan/issues?activation=${state.id}`}
      variant="default"
      size="xs"
      color={late > 0 ? 'red' : undefined}
      leftSection={<IconMessageQuestion size={15} aria-hidden />}
    >
      {late > 0 ? t('inActivation.late', { issues, count: late }) : issues}
    </Button>
  );
}
