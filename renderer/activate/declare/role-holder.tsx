import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { ChosenHolder } from './declare-draft.ts';
import { HolderChoice } from './holder-choice.tsx';
import classes from './roles-preview.module.css';

export type Choose = (roleId: string, holder: ChosenHolder | null) => void;
type RoleRow = DeskOutput<'activations.preview'>['roles'][number];

/** Who would have a role; it can be given to somebody else on the spot. */
export function RoleHolder({ role, onChoose }: { role: RoleRow; onChoose: Choose }) {
  const { t } = useTranslation(['declare', 'activate']);
  const format = useFormat();
  const [choosing, setChoosing] = useState(false);
  const name = format.name(role);
  if (choosing) {
    return (
      <HolderChoice
        role={name}
        onChoose={(holder) => onChoose(role.id, holder)}
        onClose={() => setChoosing(false)}
      />
    );
  }
  return (
    <>
      <div className={classes.holder}>
        {role.holder ? (
          <strong>{role.holder.name}</strong>
        ) : (
          <StatusMark tone="bad">{t('activate:tasks.vacant')}</StatusMark>
        )}
        <Button
          variant={role.holder || role.taskCount === 0 ? 'subtle' : 'default'}
          size="compact-xs"
          aria-label={t(role.holder ? 'holder.changeNamed' : 'holder.fillNamed', { role: name })}
          onClick={() => setChoosing(true)}
        >
          {t(role.holder ? 'holder.change' : 'holder.fill')}
        </Button>
      </div>
      <p className={classes.soft} data-telephone>
        {role.holder?.contacts.find((c) => c.kind !== 'email')?.value}
      </p>
      {role.byHand && (
        <p className={classes.soft}>
          {t('holder.byHand')}{' '}
          <button type="button" className={classes.back} onClick={() => onChoose(role.id, null)}>
            {t('holder.back')}
          </button>
        </p>
      )}
    </>
  );
}
