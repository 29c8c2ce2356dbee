import type { z } from 'zod';
import type { activationCommand, declarationInput } from './command-schema.ts';
import type { Disputed, PersonThen } from './log-entry.ts';

export type ActivationCommand = z.output<typeof activationCommand>;
/** As a screen gives it: what has a default may be left out. */
export type ActivationCommandInput = z.input<typeof activationCommand>;
export type DeclarationInput = z.output<typeof declarationInput>;
export type DeclarationDraft = z.input<typeof declarationInput>;

/** What Holdfast itself writes into the log when a document of the activation is issued, or withdrawn. */
export interface DocumentIssued {
  act: 'documentIssued';
  at: null;
  lateReason: '';
  documentId: string;
  number: string;
  titleEn: string;
  titleFr: string;
  documentKind: string;
  nextUpdateAt: string | null;
  version: number;
  event: 'issued' | 'withdrawn';
  /** Why it was withdrawn, or why one person alone approved its issue. */
  reason: string;
}

/** What Holdfast itself writes into the log when a file was attached. */
export interface FileAttached {
  act: 'fileAttached';
  at: null;
  lateReason: '';
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  text: string;
  task: string | null;
}

/** What Holdfast itself writes into the log when another copy of it was brought in. */
export interface CopyMerged {
  act: 'copyMerged';
  at: null;
  lateReason: '';
  heads: string[];
  entries: number;
  disputes: { about: Disputed; entryIds: string[] }[];
}

/** A command with all that the rule needs: a new holder as the plan knows the person now, the id of a task that is added. */
export type Act = (ActivationCommand | DocumentIssued | FileAttached | CopyMerged) & {
  newHolder?: PersonThen;
  newTaskId?: string;
};
