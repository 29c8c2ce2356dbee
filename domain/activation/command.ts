import type { z } from 'zod';
import type { activationCommand, declarationInput } from './command-schema.ts';
import type { PersonThen } from './log-entry.ts';

export type ActivationCommand = z.output<typeof activationCommand>;
/** As a screen gives it: what has a default may be left out. */
export type ActivationCommandInput = z.input<typeof activationCommand>;
export type DeclarationInput = z.output<typeof declarationInput>;
export type DeclarationDraft = z.input<typeof declarationInput>;

/** What Holdfast itself writes into the log when a document of the activation is issued. */
export interface DocumentIssued {
  act: 'documentIssued';
  at: null;
  lateReason: '';
  documentId: string;
  number: string;
  titleEn: string;
  titleFr: string;
}

/** A command with all that the rule needs: the new holder of a role as the plan knows the person now. */
export type Act = (ActivationCommand | DocumentIssued) & { newHolder?: PersonThen };
