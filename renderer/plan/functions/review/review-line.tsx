import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../../desk.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { today } from '../../people/today.ts';
import classes from '../function-thing.module.css';

interface ReviewLineProps {
  record: DeskOutput<'functions.get'>;
  onReview: () => void;
}

/** When the function is to be gone through again, and the way to do it. */
export function ReviewLine({ record, onReview }: ReviewLineProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const { reviewOn } = record;
  const overdue = reviewOn !== null && reviewOn < today();
  const next = t(overdue ? 'review.overdue' : 'review.next', { date: format.date(reviewOn) });
  return (
    <div className={classes.reviewLine} data-overdue={overdue || undefined}>
      <p>{reviewOn === null ? t('review.notPlanned') : next}</p>
      {record.archivedAt === null && (
        <Button
          size="compact-sm"
          variant={overdue ? 'filled' : 'default'}
          leftSection={<IconClipboardCheck size={15} aria-hidden />}
          onClick={onReview}
        >
          {t('review.start')}
        </Button>
      )}
    </div>
  );
}
