import { Button } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useActivationView } from '../running/activation-context.ts';
import head from '../running/running-page.module.css';
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
  const due = dueWords(nextReportAt, now, said);
  const words = t(isLate ? 'report.nextLate' : 'report.next', { due });
  return (
    <Button
      variant={isLate ? 'filled' : 'default'}
      color={isLate ? 'red' : undefined}
      size="xs"
      className={classes.next}
      aria-label={words}
      leftSection={<IconClockHour4 size={15} aria-hidden />}
      onClick={() => setSearch({ pane: 'report' }, { replace: true, state: { keepFocus: true } })}
    >
      <span className={head.roomy}>{words}</span>
      <span className={head.tight}>{due}</span>
    </Button>
  );
}
