import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { type TargetKind, targetKinds, targetOrder } from './targets.ts';

/** Adds a dependency: choose the kind, then the thing. It is stored when it is chosen. */
export function AddNeed({ functionId, taken }: { functionId: string; taken: string[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const [targetKind, setTargetKind] = useState<TargetKind>('application');
  const options = useCall('records.options', { kind: targetKinds[targetKind].kind });
  const create = useChange('records.create');
  const hidden = new Set([...taken, functionId]);

  async function add(targetId: string | null): Promise<void> {
    if (!targetId) return;
    const target = { [targetKinds[targetKind].field]: targetId };
    try {
      await create.mutateAsync({ kind: 'dependency', values: { functionId, targetKind, ...target } });
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <div className={parts.addLine}>
      <Select
        size="xs"
        w={150}
        label={t('needs.addKind')}
        data={targetOrder.map((value) => ({ value, label: t(`choice.dependencyTarget.${value}`) }))}
        value={targetKind}
        allowDeselect={false}
        onChange={(next) => setTargetKind(targetOrder.find((k) => k === next) ?? 'application')}
      />
      <Select
        size="xs"
        w={300}
        label={t('needs.add')}
        placeholder={t('needs.choose')}
        searchable
        limit={80}
        value={null}
        nothingFoundMessage={t('needs.noneLeft')}
        data={(options.data ?? [])
          .filter((o) => !hidden.has(o.id))
          .map((o) => ({ value: o.id, label: format.codeAndName(o) }))}
        onChange={(id) => void add(id)}
      />
    </div>
  );
}
