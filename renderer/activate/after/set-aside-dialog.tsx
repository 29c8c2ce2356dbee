import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ActDialog } from '../running/dialogs/act-dialog.tsx';
import { ReasonInput } from '../running/dialogs/reason-input.tsx';
import { actionOf, type Proposal } from './proposal.ts';

interface SetAsideDialogProps {
  activationId: string;
  proposal: Proposal;
  onClose: () => void;
}

/** A proposal that is not taken up is kept as a cancelled action with its reason: an auditor asks for it. */
export function SetAsideDialog({ activationId, proposal, onClose }: SetAsideDialogProps) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const create = useChange('records.create');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  async function confirm(): Promise<boolean> {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return false;
    const values = {
      ...actionOf(activationId, proposal),
      status: 'cancelled' as const,
      outcome: reason.trim(),
    };
    await create.mutateAsync({ kind: 'correctiveAction', values });
    return true;
  }

  return (
    <ActDialog
      title={t('setAside.title')}
      confirm={t('setAside.confirm')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{format.text(proposal.titleEn, proposal.titleFr)}</p>
      <ReasonInput
        label={t('setAside.reason')}
        value={reason}
        onChange={setReason}
        missing={missing}
        suggestions={[t('setAside.once'), t('setAside.elsewhere')]}
      />
    </ActDialog>
  );
}
