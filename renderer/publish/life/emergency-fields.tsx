import { Alert, Select, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './life.module.css';

export interface Emergency {
  roleId: string | null;
  reason: string;
}

interface EmergencyFieldsProps {
  life: DeskOutput<'documents.life'>;
  value: Emergency;
  /** The fields that are asked for and still empty are said. */
  isMissing: boolean;
  onChange: (value: Emergency) => void;
}

/** Who approves the issue alone, and why it cannot wait: those of its chain first. */
export function EmergencyFields({ life, value, isMissing, onChange }: EmergencyFieldsProps) {
  const { t } = useTranslation('life');
  const format = useFormat();
  const roles = useCall('records.options', { kind: 'role' }).data ?? [];
  const ofChain = new Set(life.chain.map(({ roleId }) => roleId));
  const option = (role: { id: string; nameEn: string; nameFr: string }) => ({
    value: role.id,
    label: format.name(role),
  });
  const groups = [
    { group: t('emergency.ofChain'), items: roles.filter(({ id }) => ofChain.has(id)).map(option) },
    { group: t('emergency.others'), items: roles.filter(({ id }) => !ofChain.has(id)).map(option) },
  ];
  return (
    <>
      <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {t('emergency.explain')}
      </Alert>
      <Select
        label={t('emergency.role')}
        data={groups.filter(({ items }) => items.length > 0)}
        searchable
        value={value.roleId}
        error={isMissing && value.roleId === null && t('emergency.roleNeeded')}
        onChange={(roleId) => onChange({ ...value, roleId })}
      />
      <Textarea
        label={t('emergency.reason')}
        data-autofocus
        rows={2}
        classNames={{ input: classes.growing }}
        maxLength={10_000}
        value={value.reason}
        error={isMissing && value.reason.trim() === '' && t('emergency.reasonNeeded')}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
      />
    </>
  );
}
