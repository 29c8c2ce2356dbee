import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ItemStatus, itemStatuses } from '../../../../domain/import/item.ts';
import type { ImportSummary } from '../../../../electron/contract/imports.ts';
import { useCall } from '../../../desk.ts';
import { Shown } from '../../../ui/shown.tsx';
import { useImport } from '../import-store.ts';
import classes from './check.module.css';
import type { ItemChoice } from './item-choice.ts';
import { ItemEntry } from './item-entry.tsx';
import { Pager } from './pager.tsx';

interface ItemListProps {
  summary: ImportSummary;
  shown: ItemChoice;
  onShow: (choice: ItemChoice) => void;
}

const pageSize = 50;
const all = 'all';

/** The records, page by page, with what would happen to each. */
export function ItemList({ summary, shown, onShow }: ItemListProps) {
  const { t } = useTranslation('imports');
  const { importId } = useImport();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 150);
  const [offset, setOffset] = useState(0);
  const filter = JSON.stringify([shown, text, summary]);
  const [filteredBy, setFilteredBy] = useState(filter);
  if (filteredBy !== filter) {
    setFilteredBy(filter);
    setOffset(0);
  }
  const query = useCall(
    'imports.items',
    { importId, ...shown, text, offset, limit: pageSize },
    { keepPrevious: true },
  );
  return (
    <div className={classes.items}>
      <div className={classes.filters}>
        <TextInput
          size="xs"
          aria-label={t('check.find')}
          placeholder={t('check.find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={230}
        />
        <Select
          size="xs"
          aria-label={t('check.subject')}
          data={[
            { value: all, label: t('check.allSubjects') },
            ...summary.subjects.map(({ subject }) => ({ value: subject, label: t(`subjects.${subject}`) })),
          ]}
          value={shown.subject ?? all}
          allowDeselect={false}
          onChange={(value) =>
            onShow({ ...shown, subject: summary.subjects.find((s) => s.subject === value)?.subject ?? null })
          }
          w={150}
        />
        <Select
          size="xs"
          aria-label={t('check.status')}
          data={[
            { value: all, label: t('check.all') },
            ...itemStatuses.map((value) => ({ value, label: t(`check.statuses.${value}`) })),
          ]}
          value={shown.status ?? all}
          allowDeselect={false}
          onChange={(value) => onShow({ ...shown, status: statusOf(value) })}
          w={180}
        />
      </div>
      <Shown query={query}>
        {({ total, items }) => (
          <>
            {total === 0 && <p className={classes.nothing}>{t('check.nothingHere')}</p>}
            <ul className={classes.itemList} aria-label={t('check.list')}>
              {items.map((item) => (
                <ItemEntry key={`${item.subject} ${item.key}`} item={item} />
              ))}
            </ul>
            <Pager offset={offset} total={total} size={pageSize} onGo={setOffset} />
          </>
        )}
      </Shown>
    </div>
  );
}

function statusOf(value: string | null): ItemStatus | null {
  return itemStatuses.find((s) => s === value) ?? null;
}
