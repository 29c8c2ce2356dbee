import { IconMapPinOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { Shown } from '../ui/shown.tsx';

interface ListedThingProps<R> {
  id: string;
  /** Those that the list beside shows. */
  rows: R[];
  /** Those that it does not show: archived, or in use. */
  others: { data: R[] | undefined; error: unknown; refetch: () => unknown };
  children: (row: R) => ReactNode;
}

/** A thing of which the list has read everything; one that the list does not show is looked for among the others. */
export function ListedThing<R extends { id: string }>({ id, rows, others, children }: ListedThingProps<R>) {
  const { t } = useTranslation('plan');
  const shown = rows.find((row) => row.id === id);
  if (shown) return children(shown);
  return (
    <Shown query={others}>
      {(other) => {
        const found = other.find((row) => row.id === id);
        return found ? (
          children(found)
        ) : (
          <EmptyState
            icon={<IconMapPinOff size={24} />}
            title={t('thing.goneTitle')}
            text={t('thing.goneText')}
          />
        );
      }}
    </Shown>
  );
}
