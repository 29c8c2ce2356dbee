import { Button, Popover, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import { type Format, useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import { noFilter, phases, useTaskView } from './task-view.ts';
import toolbar from './tasks-toolbar.module.css';

/** Which tasks: of a role, a checklist, a phase; and those that an anchor has moved. What is left out is said. */
export function TaskFilters({ shown, byRole }: { shown: number; byRole: boolean }) {
  const { t } = useTranslation('runTasks');
  const { tasks } = useActivationView();
  const { filter, change } = useTaskView();
  const count = Object.values(filter).filter((value) => value !== null).length;
  return (
    <div className={toolbar.filters}>
      <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFilter size={14} aria-hidden />}
            aria-haspopup="dialog"
          >
            {t('filter.button', { count })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.title')}>
          <Choices byRole={byRole} />
        </Popover.Dropdown>
      </Popover>
      {count > 0 && (
        <>
          <span className={toolbar.count} role="status">
            {filter.anchor !== null &&
              `${t('filter.byAnchor', { anchor: t(`activate:anchor.${filter.anchor}`) })} · `}
            {t('filter.shown', { count: tasks.length, shown })}
          </span>
          <Button size="compact-xs" variant="subtle" onClick={() => change(noFilter)}>
            {t('filter.all')}
          </Button>
        </>
      )}
    </div>
  );
}

function Choices({ byRole }: { byRole: boolean }) {
  const { t } = useTranslation('runTasks');
  const format = useFormat();
  const { state } = useActivationView();
  const { filter, change } = useTaskView();
  const choices = useChoices(state, format);
  const common = {
    clearable: true,
    searchable: true,
    comboboxProps: { withinPortal: false },
    w: 300,
  } as const;
  const clearButtonProps = { 'aria-label': t('filter.clear') };
  return (
    <Stack gap="xs">
      {byRole && choices.roles.length > 1 && (
        <Select
          {...common}
          clearButtonProps={clearButtonProps}
          label={t('filter.role')}
          placeholder={t('filter.everyRole')}
          data={choices.roles}
          value={filter.role}
          onChange={(role) => change({ role })}
        />
      )}
      {choices.checklists.length > 1 && (
        <Select
          {...common}
          clearButtonProps={clearButtonProps}
          label={t('filter.checklist')}
          placeholder={t('filter.everyChecklist')}
          data={choices.checklists}
          value={filter.checklist}
          onChange={(checklist) => change({ checklist })}
        />
      )}
      <Select
        {...common}
        clearButtonProps={clearButtonProps}
        label={t('filter.phase')}
        placeholder={t('filter.everyPhase')}
        data={phases.map((value) => ({ value, label: t(`activate:phase.${value}`) }))}
        value={filter.phase}
        onChange={(value) => change({ phase: phases.find((p) => p === value) ?? null })}
      />
    </Stack>
  );
}

/** Roles that have tasks, and the checklists that run. */
function useChoices({ tasks, roles, checklists }: ActivationState, format: Format) {
  return useMemo(() => {
    const used = new Set([...tasks.values()].map((task) => task.roleId));
    return {
      roles: [...roles.values()]
        .filter((role) => used.has(role.id))
        .map((role) => ({ value: role.id, label: format.name(role) })),
      checklists: checklists.map((c) => ({ value: c.id, label: format.text(c.titleEn, c.titleFr) })),
    };
  }, [tasks, roles, checklists, format]);
}
