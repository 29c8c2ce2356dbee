import { useActivationView } from '../activation-context.ts';
import { AddTaskDialog } from './add-task-dialog.tsx';
import { AnchorDialog } from './anchor-dialog.tsx';
import type { Asked } from './asked.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { HolderDialog } from './holder-dialog.tsx';
import { CallDialog, CloseDialog, RelinquishDialog } from './simple-dialogs.tsx';
import { StandDownDialog } from './stand-down-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { VerifyDialog } from './verify-dialog.tsx';

/** The dialog that is open, when one is. */
export function AskedDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { state } = useActivationView();
  switch (asked.kind) {
    case 'task':
      return <TaskDialog asked={asked} onClose={onClose} />;
    case 'evidence':
      return <EvidenceDialog task={asked.task} onClose={onClose} />;
    case 'give':
      return <GiveDialog taskKey={asked.task} onClose={onClose} />;
    case 'addTask':
      return <AddTaskDialog onClose={onClose} />;
    case 'correct':
      return <CorrectDialog asked={asked} onClose={onClose} />;
    case 'anchor':
      return <AnchorDialog anchor={asked.anchor} onClose={onClose} />;
    case 'standDown':
      return <StandDownDialog onClose={onClose} />;
    case 'close':
      return <CloseDialog onClose={onClose} />;
    case 'verify':
      return <VerifyDialog activationId={state.id} onClose={onClose} />;
    case 'holder':
    case 'relinquish':
    case 'call': {
      const role = state.roles.get(asked.roleId);
      if (!role) return null;
      if (asked.kind === 'holder') return <HolderDialog role={role} onClose={onClose} />;
      if (asked.kind === 'call') return <CallDialog role={role} onClose={onClose} />;
      return <RelinquishDialog role={role} onClose={onClose} />;
    }
  }
}
