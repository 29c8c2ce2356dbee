import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './check.module.css';

/** Which part of a long list is shown, and the parts before and after. */
export function Pager({
  offset,
  total,
  size,
  onGo,
}: {
  offset: number;
  total: number;
  size: number;
  onGo: (offset: number) => void;
}) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (total <= size) return null;
  return (
    <div className={classes.pager}>
      <Button
        variant="default"
        size="xs"
        disabled={offset === 0}
        onClick={() => onGo(Math.max(0, offset - size))}
      >
        {t('check.previous')}
      </Button>
      <span role="status">
        {t('check.page', {
          from: format.number(offset + 1),
          to: format.number(Math.min(offset + size, total)),
          total: format.number(total),
        })}
      </span>
      <Button
        variant="default"
        size="xs"
        disabled={offset + size >= total}
        onClick={() => onGo(offset + size)}
      >
        {t('check.nextPage')}
      </Button>
    </div>
  );
}
