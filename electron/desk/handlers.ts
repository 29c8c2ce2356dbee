import type { DeskContract } from '../contract/contract.ts';
import type { Handlers } from './desk-context.ts';
import { activationCopyHandlers } from './handlers/activation-copies.ts';
import { activationHandlers } from './handlers/activations.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { audienceHandlers } from './handlers/audiences.ts';
import { callSheetHandlers } from './handlers/call-sheets.ts';
import { checklistToolHandlers } from './handlers/checklist-tools.ts';
import { communicationHandlers } from './handlers/communications.ts';
import { continuityPackHandlers } from './handlers/continuity-pack.ts';
import { copyHandlers } from './handlers/copies.ts';
import { mapHandlers } from './handlers/dependency-map.ts';
import { distributionHandlers, wrongHandlers } from './handlers/distribution.ts';
import { documentLifeHandlers } from './handlers/document-life.ts';
import { documentHandlers } from './handlers/documents.ts';
import { entryDraftHandlers } from './handlers/entry-drafts.ts';
import { exerciseHandlers } from './handlers/exercises.ts';
import { findingHandlers } from './handlers/findings.ts';
import { freshnessHandlers } from './handlers/freshness.ts';
import { importHandlers } from './handlers/imports.ts';
import { issueHandlers } from './handlers/issues.ts';
import { jobHandlers } from './handlers/jobs.ts';
import { learningHandlers } from './handlers/learning.ts';
import { lookHandlers } from './handlers/look.ts';
import { planHandlers } from './handlers/plan.ts';
import { plansHandlers } from './handlers/plans.ts';
import { recordHandlers } from './handlers/records.ts';
import { resourceHandlers } from './handlers/resources.ts';
import { shippedCommunicationHandlers } from './handlers/shipped-communications.ts';
import { successionHandlers } from './handlers/succession.ts';
import { tableHandlers } from './handlers/tables.ts';
import { takeAwayHandlers } from './handlers/take-away.ts';
import { writingHandlers } from './handlers/writing.ts';

/** A handler for every call of the contract: one that is forgotten does not compile. */
export const handlers: Handlers<DeskContract> = {
  ...recordHandlers,
  ...planHandlers,
  ...importHandlers,
  ...jobHandlers,
  ...activationHandlers,
  ...activationCopyHandlers,
  ...attachmentHandlers,
  ...callSheetHandlers,
  ...entryDraftHandlers,
  ...documentHandlers,
  ...copyHandlers,
  ...documentLifeHandlers,
  ...distributionHandlers,
  ...wrongHandlers,
  ...exerciseHandlers,
  ...findingHandlers,
  ...resourceHandlers,
  ...mapHandlers,
  ...takeAwayHandlers,
  ...plansHandlers,
  ...freshnessHandlers,
  ...tableHandlers,
  ...successionHandlers,
  ...checklistToolHandlers,
  ...continuityPackHandlers,
  ...learningHandlers,
  ...lookHandlers,
  ...writingHandlers,
  ...communicationHandlers,
  ...audienceHandlers,
  ...shippedCommunicationHandlers,
  ...issueHandlers,
};
