import { ActionIcon, Select } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import fieldClasses from '../../ui/fields/field-frame.module.css';
import { FieldFrame } from '../../ui/fields/field-frame.tsx';
import { useSaving } from '../../ui/fields/use-saving.ts';
import { useFormat } from '../../ui/use-format.ts';
import { saveRecord } from '../record-field.tsx';
import type { Issue } from './issue.ts';

/** The response in which it came up: there it is counted, and its answer is bound to it. */
export function IssueActivation({ issue }: { issue: Issue }) {
  const { t } = useTranslation(['plan', 'common']);
  const format = useFormat();
  const { data } = useCall('documents.bindings', {});
  const label = t('field.issue.activationId');
  const save = (activationId: string | null) => saveRecord('issue', issue.id, { activationId });
  const { state, error, store } = useSaving(save, label);
  const { activationId } = issue;
  return (
    <FieldFrame
      label={label}
      state={state}
      error={error}
      after={
        activationId !== null && (
          <ActionIcon
            component={Link}
            to={`/activate/${activationId}`}
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('common:field.openReference', { label })}
          >
            <IconArrowUpRight size={16} />
          </ActionIcon>
        )
      }
    >
      {(control) => (
        <Select
          {...control}
          classNames={{ input: fieldClasses.input }}
          data={(data?.activations ?? []).map((each) => ({
            value: each.id,
            label: format.text(each.titleEn, each.titleFr),
          }))}
          value={activationId}
          placeholder={t('common:field.empty')}
          readOnly={issue.archivedAt !== null}
          searchable
          clearable={activationId !== null && issue.archivedAt === null}
          clearButtonProps={{ 'aria-label': t('common:field.clear', { label }) }}
          allowDeselect={false}
          onChange={(chosen) => void store(chosen)}
        />
      )}
    </FieldFrame>
  );
}
