import { Button } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useActivationView } from '../running/activation-context.ts';
import { dueWords } from '../time-words.ts';
import classes from './reports.module.css';

/** In the head of a running activation: by when the next situation report was promised. It leads to the reports. */
export function NextReportMark() {
  const { t } = useTranslation('learning');
  const { state, now } = useActivationView();
  const { nextReportAt } = state;
  const { t: said } = useTranslation('activate');
  const [, setSearch] = useSearchParams();
  if (nextReportAt === null || !isUnderWay(state.status)) return null;
  const isLate = nextReportAt < now;
  return (
    <Button
      variant={isLate ? 'filled' : 'default'}
      color={isLate ? 'red' : undefined}
      size="xs"
      className={classes.next}
      leftSection={<IconClockHour4 size={15} aria-hidden />}
      onClick={() => setSearch({ pane: 'report' }, { replace: true, state: { keepFocus: true } })}
    >
      {t(isLate ? 'report.nextLate' : 'report.next', { due: dueWords(nextReportAt, now, said) })}
    </Button>
  );
}
