import { Checkbox, Group, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNotice } from '../../../ui/notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from './act-dialog.tsx';
import { DueChoice, type DueIn, dueAtOf } from './due-choice.tsx';

interface Draft {
  own: string;
  other: string;
  details: string;
  roleId: string | null;
  checklistId: string | null;
  due: DueIn;
  plannedMinutes: number | null;
  evidenceRequired: boolean;
  functionIds: string[];
}

/** A task that no plan had: what, who, by when. The rest may be left as it is. */
export function AddTaskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('runTasks');
  const format = useFormat();
  const { state, now, act, selectTask, myRoleId } = useActivationView();
  const [missing, setMissing] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    ...{ own: '', other: '', details: '', roleId: myRoleId, due: { minutes: 60 }, plannedMinutes: null },
    ...{ checklistId: state.checklists[0]?.id ?? null, evidenceRequired: false, functionIds: [] },
  });
  const set = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }));
  const isFrench = format.language === 'fr';

  async function confirm(): Promise<unknown> {
    const { own, other, details, due, roleId, checklistId, plannedMinutes, evidenceRequired, functionIds } =
      draft;
    const dueAt = dueAtOf(due, now);
    if (dueAt === undefined) return false;
    const [textEn, textFr] = isFrench ? [other, own] : [own, other];
    const [detailsEn, detailsFr] = isFrench ? ['', details] : [details, ''];
    const rest = { roleId, checklistId, plannedMinutes, evidenceRequired, functionIds };
    const written = await act({ act: 'addTask', textEn, textFr, detailsEn, detailsFr, dueAt, ...rest });
    const added = written.find((entry) => entry.kind === 'taskAdded');
    const key = added?.kind === 'taskAdded' ? added.body.task.id : null;
    showNotice({
      id: 'task-added',
      text: t('add.done', { task: own || other }),
      ...(key !== null && { action: { label: t('add.show'), run: () => selectTask(key) } }),
    });
    return true;
  }

  return (
    <ActDialog
      title={t('add.title')}
      confirm={t('add.confirm')}
      onConfirm={confirm}
      onMissing={() => setMissing(true)}
      onClose={onClose}
    >
      <TextInput
        label={t('add.what')}
        value={draft.own}
        required
        maxLength={400}
        data-autofocus
        error={missing && draft.own.trim() === '' && draft.other.trim() === '' && t('add.empty')}
        onChange={(e) => set({ own: e.currentTarget.value })}
      />
      <TextInput
        label={t(isFrench ? 'add.inEnglish' : 'add.inFrench')}
        value={draft.other}
        lang={isFrench ? 'en' : 'fr'}
        maxLength={400}
        onChange={(e) => set({ other: e.currentTarget.value })}
      />
      <WhoAndWhere draft={draft} set={set} />
      <DueChoice value={draft.due} onChange={(due) => set({ due })} timeZone={state.timeZone} now={now} />
      <More draft={draft} set={set} />
    </ActDialog>
  );
}

interface PartProps {
  draft: Draft;
  set: (patch: Partial<Draft>) => void;
}

function WhoAndWhere({ draft, set }: PartProps) {
  const { t } = useTranslation('runTasks');
  const format = useFormat();
  const { state } = useActivationView();
  const roles = [...state.roles.values()].map((role) => ({
    value: role.id,
    label: [format.name(role), role.holder?.name].filter(Boolean).join(' – '),
  }));
  return (
    <>
      <Select
        label={t('add.role')}
        data={roles}
        value={draft.roleId}
        onChange={(roleId) => set({ roleId })}
        placeholder={t('activate:tasks.noRole')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        nothingFoundMessage={t('activate:head.noRole')}
      />
      {state.checklists.length > 1 && (
        <Select
          label={t('add.checklist')}
          data={state.checklists.map((c) => ({ value: c.id, label: format.text(c.titleEn, c.titleFr) }))}
          value={draft.checklistId}
          onChange={(checklistId) => set({ checklistId: checklistId ?? draft.checklistId })}
          allowDeselect={false}
        />
      )}
    </>
  );
}

/** What most tasks of the moment do without: out of the way until it is wanted. */
function More({ draft, set }: PartProps) {
  const { t } = useTranslation('runTasks');
  const format = useFormat();
  const { state } = useActivationView();
  return (
    <details>
      <summary>{t('add.more')}</summary>
      <Group gap="md" align="end" mt="sm">
        <NumberInput
          label={t('add.planned')}
          value={draft.plannedMinutes ?? ''}
          min={0}
          max={525_600}
          allowDecimal={false}
          w={180}
          onChange={(value) => set({ plannedMinutes: typeof value === 'number' ? value : null })}
        />
        <Checkbox
          label={t('add.evidence')}
          checked={draft.evidenceRequired}
          onChange={(e) => set({ evidenceRequired: e.currentTarget.checked })}
          pb={8}
        />
      </Group>
      {state.functions.size > 0 && (
        <MultiSelect
          mt="sm"
          label={t('add.functions')}
          data={[...state.functions.values()].map((f) => ({ value: f.id, label: format.codeAndName(f) }))}
          value={draft.functionIds}
          onChange={(functionIds) => set({ functionIds })}
          searchable
          limit={60}
        />
      )}
      <GrowingTextarea
        mt="sm"
        label={t('add.details')}
        value={draft.details}
        rows={2}
        maxLength={4000}
        onChange={(e) => set({ details: e.currentTarget.value })}
      />
    </details>
  );
}
