import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../ui/status-mark.tsx';

/** Says that a number led here, so that the list shows only what it counted, and leads to all of it. */
export function NarrowedNote({ words, onShowAll }: { words: string; onShowAll: () => void }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <StatusMark tone="accent">{words}</StatusMark>
      <Button variant="subtle" size="compact-xs" onClick={onShowAll}>
        {t('narrowed.showAll')}
      </Button>
    </>
  );
}
