import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../ui/commands.ts';
import { Keys } from '../../../ui/keys.tsx';
import {
  canDo,
  doInTable,
  insertTable,
  type TableAct,
  tableActs,
  tableAround,
  toggleRowHeaders,
} from './table-acts.ts';

const keys: Partial<Record<TableAct, string>> = {
  rowBelow: 'mod+enter',
  columnAfter: 'mod+alt+enter',
  deleteRow: 'mod+backspace',
  deleteColumn: 'mod+shift+backspace',
};

/** Puts in a table; within one, its rows and columns. */
export function TableButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation('writing');
  const { isIn, hasRowHeads, able } = useEditorState({
    editor,
    selector: () => {
      const table = tableAround(editor);
      return {
        isIn: table !== undefined,
        hasRowHeads: Boolean(table?.node.attrs.rowHeaders),
        able: tableActs.filter((act) => canDo(editor, act)).join(' '),
      };
    },
  });
  useCommand({ id: 'insert-table', title: t('table.insert'), run: () => insertTable(editor) });

  return (
    <Menu position="bottom-start" returnFocus>
      <Menu.Target>
        <Tooltip label={t('table.button')}>
          <ActionIcon
            variant={isIn ? 'light' : 'subtle'}
            color={isIn ? 'tide' : 'gray'}
            size={30}
            aria-label={t('table.button')}
            onMouseDown={(event) => event.preventDefault()}
          >
            <IconTable size={17} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {!isIn && <Menu.Item onClick={() => insertTable(editor)}>{t('table.insert')}</Menu.Item>}
        {isIn &&
          tableActs.map((act) => (
            <Menu.Item
              key={act}
              disabled={!able.split(' ').includes(act)}
              rightSection={keys[act] && <Keys keys={keys[act]} />}
              onClick={() => doInTable(editor, act)}
            >
              {t(`table.${act}`)}
            </Menu.Item>
          ))}
        {isIn && (
          <Menu.Item
            role="menuitemcheckbox"
            aria-checked={hasRowHeads}
            onClick={() => toggleRowHeaders(editor)}
          >
            {t(hasRowHeads ? 'table.rowHeadersOff' : 'table.rowHeadersOn')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
