import { activationCopyCalls } from './activation-copies.ts';
import { activationCalls } from './activations.ts';
import { attachmentCalls } from './attachments.ts';
import { audienceCalls } from './audiences.ts';
import { callSheetCalls } from './call-sheets.ts';
import { checklistToolCalls } from './checklist-tools.ts';
import { communicationCalls } from './communications.ts';
import { continuityPackCalls } from './continuity-pack.ts';
import { copyCalls } from './copies.ts';
import { mapCalls } from './dependency-map.ts';
import { distributionCalls, wrongCalls } from './distribution.ts';
import { documentLifeCalls } from './document-life.ts';
import { documentCalls } from './documents.ts';
import { entryDraftCalls } from './entry-drafts.ts';
import { exerciseCalls } from './exercises.ts';
import { findingCalls } from './findings.ts';
import { freshnessCalls } from './freshness.ts';
import { importCalls } from './imports.ts';
import { issueCalls } from './issues.ts';
import { jobCalls } from './jobs.ts';
import { learningCalls } from './learning.ts';
import { lookCalls } from './look.ts';
import { planCalls } from './plan.ts';
import { plansCalls } from './plans.ts';
import { recordCalls } from './records.ts';
import { resourceCalls } from './resources.ts';
import { shippedCommunicationCalls } from './shipped-communications.ts';
import { successionCalls } from './succession.ts';
import { tableCalls } from './tables.ts';
import { takeAwayCalls } from './take-away.ts';
import { writingCalls } from './writing.ts';

/** Every call that the window may make to the desk. A call without its handler does not compile (electron/desk/handlers.ts). */
export const deskContract = {
  ...recordCalls,
  ...planCalls,
  ...importCalls,
  ...jobCalls,
  ...activationCalls,
  ...activationCopyCalls,
  ...attachmentCalls,
  ...callSheetCalls,
  ...entryDraftCalls,
  ...documentCalls,
  ...copyCalls,
  ...documentLifeCalls,
  ...distributionCalls,
  ...wrongCalls,
  ...exerciseCalls,
  ...findingCalls,
  ...resourceCalls,
  ...mapCalls,
  ...takeAwayCalls,
  ...plansCalls,
  ...freshnessCalls,
  ...tableCalls,
  ...successionCalls,
  ...checklistToolCalls,
  ...continuityPackCalls,
  ...learningCalls,
  ...lookCalls,
  ...writingCalls,
  ...communicationCalls,
  ...audienceCalls,
  ...shippedCommunicationCalls,
  ...issueCalls,
} as const;

export type DeskContract = typeof deskContract;
