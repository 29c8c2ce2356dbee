import { inChangeSet } from '../../../db/actions/save-record.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { FindingBoard } from '../../../domain/findings/finding-board.ts';
import { codeToShow } from '../../../domain/record/code-to-show.ts';
import type { RecordLabel } from '../../../domain/record/search-entry.ts';
import type { Parsed } from '../../contract/call.ts';
import type { findingCalls } from '../../contract/findings.ts';
import type { FieldProblem } from '../../contract/reply.ts';
import type { DeskContext } from '../desk-context.ts';
import { linkTo } from './finding-links.ts';
import { stateOf } from './finding-states.ts';

type Answer = Parsed<typeof findingCalls, 'findings.respond'>;

/**
 * Answers a finding in place of an earlier answer, in one change set that undo calls by the name of its subject.
 * @returns the id of the answer. @throws ExpectedError `not_found`, `invalid_input` at `dueOn`, `reason` or `until`.
 */
export async function respond(desk: DeskContext, board: FindingBoard, answer: Answer): Promise<string> {
  const finding = board.find(answer.key);
  if (!finding) throw new ExpectedError('not_found', answer.key, { kind: 'findingResponse' });
  const problems = problemsOf(answer, board.facts.today);
  if (problems.length > 0) throw new ExpectedError('invalid_input', 'findings.respond', { problems });
  const values = { findingKey: answer.key, dueOn: null, reason: '', until: null, ...withoutKey(answer) };
  const { response } = stateOf(board.facts, finding);
  const label = labelOf(board, answer.key);
  const { result } = await inChangeSet(desk, { source: 'edit', label }, async (changes) => {
    if (!response) return await changes.create('findingResponse', values);
    await changes.update('findingResponse', response.id, values);
    return response.id;
  });
  return result;
}

/** Takes the answer to a finding away; nothing happens when there is none. */
export async function reopen(desk: DeskContext, board: FindingBoard, key: string): Promise<void> {
  const { response } = stateOf(board.facts, { key });
  if (!response) return;
  await inChangeSet(desk, { source: 'edit', label: labelOf(board, key) }, (changes) =>
    changes.removeMany('findingResponse', [response.id]),
  );
}

function withoutKey({ key, ...rest }: Answer): Omit<Answer, 'key'> {
  return rest;
}

function problemsOf(answer: Answer, today: string): FieldProblem[] {
  if (answer.response === 'task')
    return dateProblem('dueOn', answer.dueOn, answer.dueOn === null || answer.dueOn >= today);
  const reason = answer.reason === '' ? [problem('reason', 'required')] : [];
  return [...reason, ...dateProblem('until', answer.until, answer.until === null || answer.until > today)];
}

function dateProblem(field: string, date: string | null, isLateEnough: boolean): FieldProblem[] {
  if (date === null) return [problem(field, 'required')];
  return isLateEnough ? [] : [problem(field, 'in_past')];
}

function problem(field: string, code: string): FieldProblem {
  return { path: [field], code, message: code };
}

function labelOf(board: FindingBoard, key: string): RecordLabel {
  const finding = board.find(key);
  if (!finding) return { labelEn: '', labelFr: '' };
  const { code, nameEn, nameFr } = linkTo(board.facts, finding.subject);
  const shown = codeToShow(code, nameEn, nameFr);
  return { labelEn: `${shown} ${nameEn}`.trim(), labelFr: `${shown} ${nameFr}`.trim() };
}
