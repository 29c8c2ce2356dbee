import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/use-format.ts';
import { useActivationView } from '../../activation-context.ts';
import { ScrollPane } from '../../scroll-pane.tsx';
import { taskFacts } from '../task-facts.ts';
import { useSurroundings } from '../use-surroundings.ts';
import { barWords } from './time-line-row.tsx';
import type { TimeRow } from './time-rows.ts';

const atOnce = 500;
const columns = ['task', 'role', 'time', 'due', 'state', 'waits'] as const;

/** The time line as a table, for who listens, or wants to read it as one. */
export function TimeTable({ rows }: { rows: TimeRow[] }) {
  const { t } = useTranslation('runTasks');
  const { t: words } = useTranslation('activate');
  const format = useFormat();
  const { selectTask } = useActivationView();
  const surroundings = useSurroundings();
  const [shown, setShown] = useState(atOnce);
  const tasks = rows.flatMap((row) => (row.kind === 'task' ? [row] : []));
  return (
    <ScrollPane label={t('timeLine.table')}>
      <Table stickyHeader verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((name) => (
              <Table.Th key={name}>{t(`timeLine.column.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tasks.slice(0, shown).map((row) => {
            const facts = taskFacts(row.task, surroundings);
            return (
              <Table.Tr key={row.task.key}>
                <Table.Td>
                  <Button variant="subtle" size="compact-sm" onClick={() => selectTask(row.task.key)}>
                    {facts.number}
                  </Button>
                  {facts.text}
                  {facts.day && ` (${facts.day})`}
                </Table.Td>
                <Table.Td>{facts.given || [facts.role, facts.holder].filter(Boolean).join(' – ')}</Table.Td>
                <Table.Td>{barWords(row, surroundings.timeZone, format)}</Table.Td>
                <Table.Td>{facts.due}</Table.Td>
                <Table.Td>{words(`taskStatus.${row.task.status}`)}</Table.Td>
                <Table.Td>{facts.waits}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {tasks.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + atOnce)}>
          {t('timeLine.more', { count: tasks.length - shown })}
        </Button>
      )}
    </ScrollPane>
  );
}
