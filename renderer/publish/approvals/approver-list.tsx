import { ActionIcon, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './approvals.module.css';

interface ApproverListProps {
  /** Roles in the order in which they approve. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** The roles of a chain: put in order, taken out, added at its end. */
export function ApproverList({ value, onChange }: ApproverListProps) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const roles = useCall('records.options', { kind: 'role' }).data ?? [];
  const nameOf = (id: string) => {
    const role = roles.find((each) => each.id === id);
    return role ? format.name(role) : '';
  };

  function move(at: number, by: number): void {
    const [id] = value.slice(at, at + 1);
    if (id === undefined) return;
    onChange(value.toSpliced(at, 1).toSpliced(at + by, 0, id));
  }

  return (
    <div>
      <p className={classes.label} id="approvers">
        {t('approvers')}
      </p>
      {value.length === 0 && <p className={classes.soft}>{t('nobodyHint')}</p>}
      <ol className={classes.chain} aria-labelledby="approvers">
        {value.map((id, at) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              disabled={at === 0}
              aria-label={t('earlier', { role: nameOf(id) })}
              onClick={() => move(at, -1)}
            >
              <IconArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              disabled={at === value.length - 1}
              aria-label={t('later', { role: nameOf(id) })}
              onClick={() => move(at, 1)}
            >
              <IconArrowDown size={15} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('takeOut', { role: nameOf(id) })}
              onClick={() => onChange(value.filter((each) => each !== id))}
            >
              <IconX size={15} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Select
        aria-label={t('add')}
        placeholder={t('add')}
        searchable
        value={null}
        data={roles
          .filter(({ id }) => !value.includes(id))
          .map((role) => ({ value: role.id, label: format.name(role) }))}
        onChange={(id) => id !== null && onChange([...value, id])}
      />
    </div>
  );
}
