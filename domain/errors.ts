/** Why a call failed in a way that was foreseen. The screen has words for each: translations `errors.CODE`. */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'duplicate',
  'reference_missing',
  'still_referenced',
  'task_cycle',
  'nothing_to_undo',
  'changed_since',
  'undo_overtaken',
  'no_workspace',
  'workspace_open_elsewhere',
  'workspace_open_here',
  'workspace_newer',
  'workspace_damaged',
  'workspace_not_a_workspace',
  'workspace_is_activation_copy',
  'workspace_read_only',
  'workspace_missing',
  'workspace_gone',
  'disk_failed',
  'workspace_busy',
  'file_unreadable',
  'file_not_written',
  'file_type_unknown',
  'file_too_large',
  'import_not_ready',
  'import_changed_since',
  'activation_state',
  'log_damaged',
  'log_of_other',
  'attachment_too_large',
  'attachment_type_unknown',
  'attachment_empty',
  'attachment_misnamed',
  'copy_damaged',
  'copy_unknown',
  'copy_newer',
  'reason_required',
  'document_state',
  'document_problems',
  'approval_missing',
  'approval_order',
  'issue_state',
  'issue_incomplete',
  'plan_state',
  'plan_incomplete',
  'plan_kept',
  'plan_retired',
  'plan_step_since',
  'plan_damaged',
  'pdf_not_made',
  'cancelled',
  'desk_restarted',
  'unknown_call',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A failure that was foreseen: a rule refused, a record is missing, a file is damaged. The screen has words for each
 * code; `details` holds what the words need. Anything else that is thrown is a defect.
 */
export class ExpectedError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'ExpectedError';
    this.code = code;
    this.details = details;
  }
}
