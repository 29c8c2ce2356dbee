import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import fieldClasses from '../../ui/fields/field-frame.module.css';
import { FieldFrame } from '../../ui/fields/field-frame.tsx';
import { useSaving } from '../../ui/fields/use-saving.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { saveRecord } from '../record-field.tsx';
import { ReferencesField } from '../references-field.tsx';
import type { PlanDetail } from './plan.ts';
import classes from './plans.module.css';

interface PlanAttachedProps {
  plan: PlanDetail;
  readOnly: boolean;
}

/** The checklists that the plan runs, and the documents that it is carried out with. */
export function PlanAttached({ plan, readOnly }: PlanAttachedProps) {
  const { t } = useTranslation(['plans', 'plan']);
  const format = useFormat();
  return (
    <Section title={t('attached.title')}>
      <ReferencesField
        label={t('plan:field.plan.checklistIds')}
        kind="checklist"
        value={plan.checklists.map(({ id }) => id)}
        none={t('attached.noChecklists')}
        readOnly={readOnly}
        onSave={(checklistIds) => saveRecord('plan', plan.id, { checklistIds })}
      />
      {plan.checklists.length > 0 && (
        <ul className={classes.links}>
          {plan.checklists.map((list) => (
            <li key={list.id}>
              <Link className={parts.link} to={`/plan/checklists/${list.id}`}>
                {format.name(list)}
              </Link>{' '}
              <span className={parts.kind}>{t('plan:checklist.taskCount', { count: list.taskCount })}</span>
            </li>
          ))}
        </ul>
      )}
      <DocumentsField plan={plan} readOnly={readOnly} />
    </Section>
  );
}

/** Documents are no records of the plan: they are chosen from the list of Publish. */
function DocumentsField({ plan, readOnly }: PlanAttachedProps) {
  const { t } = useTranslation(['plans', 'plan']);
  const format = useFormat();
  const documents = useCall('documents.list', {});
  const label = t('plan:field.plan.documentIds');
  const { state, error, store } = useSaving(
    (documentIds: string[]) => saveRecord('plan', plan.id, { documentIds }),
    label,
  );
  const [picked, setPicked] = useState<string[] | null>(null);
  const shown = picked ?? plan.documents.map(({ id }) => id);
  const known = (documents.data ?? []).map((d) => ({
    value: d.id,
    label: [d.number, format.text(d.titleEn, d.titleFr)].filter(Boolean).join(' ') || t('attached.untitled'),
  }));
  const others = plan.documents
    .filter(({ id }) => !known.some((k) => k.value === id))
    .map((d) => ({ value: d.id, label: format.codeAndName(d) || t('attached.untitled') }));

  async function pick(ids: string[]): Promise<void> {
    setPicked(ids);
    await store(ids);
    setPicked(null);
  }

  return (
    <FieldFrame label={label} state={state} error={error}>
      {(control) => (
        <MultiSelect
          {...control}
          classNames={{ input: fieldClasses.input }}
          data={[...known, ...others]}
          value={shown}
          placeholder={shown.length === 0 ? t('attached.noDocuments') : undefined}
          readOnly={readOnly}
          searchable
          hidePickedOptions
          limit={100}
          onChange={(ids) => void pick(ids)}
        />
      )}
    </FieldFrame>
  );
}
