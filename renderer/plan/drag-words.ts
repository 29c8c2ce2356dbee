import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';

/** What is said while something is moved with the keys, in the chosen language. */
export function useDragWords(
  order: string[],
  nameOf: (id: string) => string,
): { announcements: Announcements; screenReaderInstructions: ScreenReaderInstructions } {
  const { t } = useTranslation('plan');
  const words = (key: string, active: string | number, over: string | number | undefined) =>
    t(`order.${key}`, {
      label: nameOf(String(active)),
      position: order.indexOf(String(over ?? active)) + 1,
      count: order.length,
    });
  return {
    screenReaderInstructions: { draggable: t('order.instructions') },
    announcements: {
      onDragStart: ({ active }) => words('taken', active.id, undefined),
      onDragOver: ({ active, over }) => words('over', active.id, over?.id),
      onDragEnd: ({ active, over }) => words('dropped', active.id, over?.id),
      onDragCancel: ({ active }) => words('putBack', active.id, undefined),
    },
  };
}
