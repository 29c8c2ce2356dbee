import { ExpectedError } from '../../domain/errors.ts';
import { isSettled } from '../../domain/issues/issue-life.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import { storedRecord } from '../queries/stored.ts';
import type { Trx } from '../writer.ts';

const movedByActs = ['state', 'closedAt'];
/** What approvers read, and who they are. */
const settledFields = ['background', 'options', 'proposedAction', 'approverRoleIds', 'responseDocumentId'];

/**
 * What an edit may not change, though an act may: where an issue stands, and what is before its approvers or was.
 * @throws ExpectedError `invalid_input` at a field that acts move, `issue_state` for what has to be taken back first.
 */
export async function refuseEdit(
  trx: Trx,
  kind: RecordKind,
  ids: readonly string[],
  patch: object,
): Promise<void> {
  if (kind !== 'issue') return;
  const fields = Object.keys(patch);
  const moved = fields.find((field) => movedByActs.includes(field));
  if (moved) {
    const problem = { path: ['values', moved], code: 'set_by_steps', message: 'set_by_steps' };
    throw new ExpectedError('invalid_input', 'set_by_steps', { problems: [problem] });
  }
  if (!fields.some((field) => settledFields.includes(field))) return;
  for (const id of ids) {
    const { state } = await storedRecord(trx, 'issue', id);
    if (isSettled(state)) throw new ExpectedError('issue_state', `an edit while ${state}`, { state });
  }
}
