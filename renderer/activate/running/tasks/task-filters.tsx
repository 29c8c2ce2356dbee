import { Button, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { type Format, useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import { noFilter, phases, useTaskView } from './task-view.ts';
import toolbar from './tasks-toolbar.module.css';

/** Which tasks: of a role, a checklist, a phase; and those that an anchor has moved. */
export function TaskFilters({ shown, byRole }: { shown: readonly TaskAt[]; byRole: boolean }) {
  const { t } = useTranslation('runTasks');
  const format = useFormat();
  const { state, tasks } = useActivationView();
  const { filter, change } = useTaskView();
  const choices = useChoices(state, format);
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const common = { size: 'xs', clearable: true, searchable: true, comboboxProps: { width: 280 } } as const;
  return (
    <div className={toolbar.filters}>
      {byRole && choices.roles.length > 1 && (
        <Select
          {...common}
          w={150}
          aria-label={t('filter.role')}
          placeholder={t('filter.everyRole')}
          data={choices.roles}
          value={filter.role}
          onChange={(role) => change({ role })}
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
        />
      )}
      {choices.checklists.length > 1 && (
        <Select
          {...common}
          w={150}
          aria-label={t('filter.checklist')}
          placeholder={t('filter.everyChecklist')}
          data={choices.checklists}
          value={filter.checklist}
          onChange={(checklist) => change({ checklist })}
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
        />
      )}
      <Select
        {...common}
        w={130}
        aria-label={t('filter.phase')}
        placeholder={t('filter.everyPhase')}
        data={phases.map((value) => ({ value, label: t(`activate:phase.${value}`) }))}
        value={filter.phase}
        onChange={(value) => change({ phase: phases.find((p) => p === value) ?? null })}
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
      />
      {isFiltered && (
        <>
          <span className={toolbar.count} role="status">
            {filter.anchor !== null &&
              `${t('filter.byAnchor', { anchor: t(`activate:anchor.${filter.anchor}`) })} · `}
            {t('filter.shown', { count: tasks.length, shown: shown.length })}
          </span>
          <Button size="compact-xs" variant="subtle" onClick={() => change(noFilter)}>
            {t('filter.all')}
          </Button>
        </>
      )}
    </div>
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
