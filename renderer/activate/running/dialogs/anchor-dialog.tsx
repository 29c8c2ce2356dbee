import {
  IconAlertTriangleFilled,
  IconArrowsExchange,
  IconCheck,
  IconClock,
  IconHourglass,
} from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnchorMove, anchorMove } from '../../../../domain/activation/anchor-move.ts';
import { showNotice } from '../../../ui/notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { InstantInput } from '../../when-fields.tsx';
import { useActivationView } from '../activation-context.ts';
import { noFilter, useTaskView } from '../tasks/task-view.ts';
import { ActDialog } from './act-dialog.tsx';
import classes from './dialogs.module.css';
import { ReasonInput } from './reason-input.tsx';

/** Sets or moves the start of the strike or the time of impact: says before what moves with it, and shows it after. */
export function AnchorDialog({ anchor, onClose }: { anchor: 'S' | 'I'; onClose: () => void }) {
  const { t } = useTranslation('runTasks');
  const { t: words } = useTranslation('activate');
  const format = useFormat();
  const { state, now, act } = useActivationView();
  const { change } = useTaskView();
  const before = state.anchors[anchor];
  const [to, setTo] = useState<string | null>(before ?? now);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const name = words(`anchor.${anchor}`);
  const move = useMemo(
    () => (to === null ? null : anchorMove(state, { anchor, to }, now)),
    [state, anchor, to, now],
  );

  async function confirm(): Promise<unknown> {
    if (to === null || move === null) return false;
    await act({ act: 'moveAnchor', anchor, to, reason });
    if (move.moved.length > 0) tellMoved(move);
    return true;
  }

  function tellMoved({ moved, becomeLate }: AnchorMove): void {
    const told = [
      t('anchor.moved', { count: moved.length, name }),
      becomeLate.length > 0 && t('anchor.nowLate', { count: becomeLate.length }),
    ];
    showNotice({
      id: 'anchor-moved',
      text: told.filter(Boolean).join(' '),
      action: { label: t('anchor.show'), run: () => change({ ...noFilter, anchor }) },
    });
  }

  return (
    <ActDialog
      title={words(before ? 'anchorDialog.move' : 'anchorDialog.set', { name })}
      confirm={words(before ? 'anchorDialog.confirmMove' : 'anchorDialog.confirmSet')}
      onConfirm={confirm}
      onMissing={() => setMissing(true)}
      onClose={onClose}
    >
      {before && (
        <p className={classes.soft}>
          {words('anchorDialog.before', { at: format.dateTime(before, state.timeZone) })}
        </p>
      )}
      <InstantInput label={name} timeZone={state.timeZone} start={before ?? now} onChange={setTo} />
      {move && <Moves move={move} />}
      {before && (
        <ReasonInput label={words('dialog.reason')} value={reason} onChange={setReason} missing={missing} />
      )}
    </ActDialog>
  );
}

/** What moves, in lines that can be read at a glance; said again to who listens when the time is changed. */
function Moves({ move }: { move: AnchorMove }) {
  const { t } = useTranslation('runTasks');
  const { moved, becomeLate, waitPastDue, noLongerLate, wereDue, stay } = move;
  return (
    <ul className={classes.moves} aria-live="polite">
      <Line icon={<IconArrowsExchange size={16} />}>{t('anchor.moves', { count: moved.length })}</Line>
      {becomeLate.length > 0 && (
        <Line icon={<IconAlertTriangleFilled size={15} />} bad>
          {t('anchor.becomeLate', { count: becomeLate.length })}
        </Line>
      )}
      {waitPastDue > 0 && (
        <Line icon={<IconHourglass size={16} />}>{t('anchor.waitPastDue', { count: waitPastDue })}</Line>
      )}
      {noLongerLate.length > 0 && (
        <Line icon={<IconClock size={16} />}>{t('anchor.noLongerLate', { count: noLongerLate.length })}</Line>
      )}
      {wereDue > 0 && <Line icon={<IconClock size={16} />}>{t('anchor.wereDue', { count: wereDue })}</Line>}
      {stay > 0 && <Line icon={<IconCheck size={16} />}>{t('anchor.stay', { count: stay })}</Line>}
    </ul>
  );
}

function Line({ icon, bad, children }: { icon: ReactNode; bad?: boolean; children: ReactNode }) {
  return (
    <li data-bad={bad || undefined}>
      <span aria-hidden>{icon}</span>
      {children}
    </li>
  );
}
