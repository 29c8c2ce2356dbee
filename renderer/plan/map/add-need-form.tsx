import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapNode } from '../../../domain/dependency-map/map.ts';
import { parseDuration } from '../../../domain/time/duration.ts';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { type TargetKind, targetKinds, targetOrder } from '../functions/targets.ts';
import classes from './map.module.css';
import { useAddNeed } from './use-add-need.ts';

interface AddNeedFormProps {
  node: MapNode;
  /** What it needs already. */
  taken: readonly string[];
}

/** Adds a dependency of the selected function: what it needs, and within what time. */
export function AddNeedForm({ node, taken }: AddNeedFormProps) {
  const { t } = useTranslation(['map', 'plan']);
  const format = useFormat();
  const id = useId();
  const [targetKind, setTargetKind] = useState<TargetKind>('application');
  const [targetId, setTargetId] = useState<string | null>(null);
  const [within, setWithin] = useState('');
  const [problem, setProblem] = useState<{ at: 'target' | 'within'; text: string } | null>(null);
  const options = useCall('records.options', { kind: targetKinds[targetKind].kind });
  const add = useAddNeed();
  const hidden = new Set([...taken, node.id]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const minutes = within.trim() === '' ? null : parseDuration(within);
    if (minutes === undefined) return setProblem({ at: 'within', text: t('add.badDuration') });
    const target = options.data?.find((option) => option.id === targetId);
    if (!target) return;
    const refused = await add({ from: node, target, targetKind, neededBackMinutes: minutes });
    setProblem(refused === null ? null : { at: 'target', text: refused });
    if (refused !== null) return;
    setTargetId(null);
    setWithin('');
  }

  return (
    <form className={classes.add} aria-labelledby={id} onSubmit={(event) => void submit(event)}>
      <h3 id={id}>{t('add.title')}</h3>
      <Select
        size="xs"
        label={t('add.kind')}
        data={targetOrder.map((value) => ({ value, label: t(`plan:choice.dependencyTarget.${value}`) }))}
        value={targetKind}
        allowDeselect={false}
        onChange={(next) => {
          setTargetKind(targetOrder.find((kind) => kind === next) ?? 'application');
          setTargetId(null);
          setProblem(null);
        }}
      />
      <Select
        size="xs"
        label={t('add.thing')}
        placeholder={t('add.choose')}
        searchable
        limit={80}
        nothingFoundMessage={t('add.none')}
        value={targetId}
        error={problem?.at === 'target' && problem.text}
        data={(options.data ?? [])
          .filter((option) => !hidden.has(option.id))
          .map((option) => ({ value: option.id, label: format.codeAndName(option) }))}
        onChange={(next) => {
          setTargetId(next);
          setProblem(null);
        }}
      />
      <TextInput
        size="xs"
        label={t('add.within')}
        value={within}
        error={problem?.at === 'within' && problem.text}
        onChange={({ currentTarget }) => {
          setWithin(currentTarget.value);
          setProblem(null);
        }}
      />
      <Button type="submit" size="xs" variant="default" disabled={targetId === null}>
        {t('add.button')}
      </Button>
    </form>
  );
}
