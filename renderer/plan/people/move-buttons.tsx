import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface MoveButtonsProps {
  index: number;
  count: number;
  /** What is moved. */
  label: string;
  onMove: (to: number) => void;
}

/** One place up or down in a short list. */
export function MoveButtons({ index, count, label, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('plan');
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        disabled={index === 0}
        aria-label={t('order.upLabel', { label })}
        onClick={() => onMove(index - 1)}
      >
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        disabled={index === count - 1}
        aria-label={t('order.downLabel', { label })}
        onClick={() => onMove(index + 1)}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
    </>
  );
}
