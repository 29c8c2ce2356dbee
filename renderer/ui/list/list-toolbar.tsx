import { ActionIcon, Button, Menu, Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconArchive,
  IconArrowsSort,
  IconCheck,
  IconColumns3,
  IconPlus,
  IconSearch,
  IconX,
} from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { nextSort } from './list-head.tsx';
import type { ListColumn, RecordListProps, ShownTable } from './list-props.ts';
import type { ListState } from './list-state.ts';
import classes from './record-list.module.css';

interface ListToolbarProps<R>
  extends Pick<
    RecordListProps<R>,
    'label' | 'rows' | 'compact' | 'canShowArchived' | 'newLabel' | 'onNew' | 'actions'
  > {
  columns: ListColumn<R>[];
  state: ListState;
  change: (patch: Partial<ListState>) => void;
  count: number;
  filterInput: RefObject<HTMLInputElement | null>;
  onIntoList?: () => void;
  table: ShownTable;
  /** Nothing to filter or sort. */
  bare?: boolean;
}

/** Filter, how many, sort, archived ones, what else the page offers, and the obvious new thing. */
export function ListToolbar<R>(props: ListToolbarProps<R>) {
  const {
    label,
    columns,
    compact = false,
    canShowArchived,
    newLabel,
    onNew,
    actions,
    table,
    state,
    change,
    bare = false,
  } = props;
  const { t } = useTranslation('common');
  return (
    <div className={classes.toolbar} data-compact={compact || undefined}>
      {bare ? <span className={classes.spring} /> : <Filter {...props} />}
      {compact && !bare && <SortMenu columns={columns} state={state} change={change} />}
      {canShowArchived && bare && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconArchive size={15} aria-hidden />}
          onClick={() => change({ archived: true })}
        >
          {t('list.showArchived')}
        </Button>
      )}
      {canShowArchived && !bare && (
        <Tooltip label={t(state.archived ? 'list.hideArchived' : 'list.showArchived')}>
          <ActionIcon
            variant={state.archived ? 'light' : 'subtle'}
            color={state.archived ? 'tide' : 'gray'}
            size={30}
            aria-pressed={state.archived}
            aria-label={t('list.showArchived')}
            onClick={() => change({ archived: !state.archived })}
          >
            <IconArchive size={17} />
          </ActionIcon>
        </Tooltip>
      )}
      {!compact && !bare && <ColumnsMenu columns={columns} state={state} change={change} />}
      {!compact && (typeof actions === 'function' ? actions(table) : actions)}
      {!bare &&
        onNew &&
        newLabel &&
        (compact ? (
          <Tooltip label={newLabel}>
            <ActionIcon variant="subtle" size={30} aria-label={newLabel} onClick={onNew}>
              <IconPlus size={18} />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={onNew}>
            {newLabel}
          </Button>
        ))}
      {bare && <VisuallyHidden>{label}</VisuallyHidden>}
    </div>
  );
}

function Filter<R>({ label, state, change, count, rows, filterInput, onIntoList }: ListToolbarProps<R>) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <>
      <div className={classes.filter}>
        <IconSearch size={15} aria-hidden />
        <input
          ref={filterInput}
          type="text"
          value={state.filter}
          placeholder={t('list.filter')}
          aria-label={t('list.filterLabel', { label })}
          autoComplete="off"
          spellCheck={false}
          onChange={(e) => change({ filter: e.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && state.filter !== '') {
              event.stopPropagation();
              change({ filter: '' });
            }
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onIntoList?.();
            }
          }}
        />
        {state.filter !== '' && (
          <button
            type="button"
            className={classes.clear}
            aria-label={t('list.clearFilter')}
            onClick={() => {
              change({ filter: '' });
              filterInput.current?.focus();
            }}
          >
            <IconX size={14} />
          </button>
        )}
      </div>
      <span className={classes.count} aria-live="polite">
        {state.filter === ''
          ? format.number(rows.length)
          : t('list.countOf', { count, shown: format.number(count), total: format.number(rows.length) })}
      </span>
    </>
  );
}

/** Which columns are shown; the first one, by which a row is known, always is. */
function ColumnsMenu<R>({
  columns,
  state,
  change,
}: Pick<ListToolbarProps<R>, 'columns' | 'state' | 'change'>) {
  const { t } = useTranslation('common');
  const { hidden } = state;
  const toggle = (id: string) =>
    change({ hidden: hidden.includes(id) ? hidden.filter((h) => h !== id) : [...hidden, id] });
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label={t('list.columns')}>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('list.columns')}>
            <IconColumns3 size={17} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.slice(1).map(({ id, header }) => (
          <Menu.CheckboxItem key={id} checked={!hidden.includes(id)} onChange={() => toggle(id)}>
            {header}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function SortMenu<R>({ columns, state, change }: Pick<ListToolbarProps<R>, 'columns' | 'state' | 'change'>) {
  const { t } = useTranslation('common');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('list.sort')}>
          <IconArrowsSort size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((column) => (
          <Menu.Item
            key={column.id}
            leftSection={
              <IconCheck size={14} visibility={state.sortBy === column.id ? undefined : 'hidden'} />
            }
            rightSection={state.sortBy === column.id ? (state.descending ? '↓' : '↑') : undefined}
            onClick={() => change(nextSort(state, column.id))}
          >
            {column.header}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
