import * as z from 'zod';
import { errorCodes } from '../../domain/errors.ts';

/** Subjects whose facts a window may be showing; it reads them again when they change. */
export const changeSubjects = [
  'organisation',
  'units',
  'sites',
  'people',
  'skills',
  'applications',
  'suppliers',
  'equipment',
  'vitalRecords',
  'functions',
  'roles',
  'checklists',
  'labour',
  'delegations',
  'plans',
  'findings',
  'scenarios',
  'exercises',
  'learning',
  'activations',
  'documents',
  'audiences',
  'communications',
  'issues',
  'workspace',
] as const;

/** Events that the desk sends to the window. */
export const deskEvents = {
  changed: z.object({ subjects: z.array(z.enum(changeSubjects)) }),
  /** Progress of a job, 0–1, or null while it can't be known. */
  jobProgress: z.object({ jobId: z.string(), share: z.number().min(0).max(1).nullable(), step: z.string() }),
} as const;

export const menuCommands = [
  'plan',
  'activate',
  'publish',
  'bringSpreadsheets',
  'makePack',
  'find',
  'settings',
  'help',
  'keys',
] as const;

/** Events that the shell (the main process) sends to the window. */
export const shellEvents = {
  /** The open workspace has changed: opened, closed, renamed. */
  workspaceChanged: z.object({}),
  /** An entry of the window's menu was chosen that the page carries out: the command of that id. */
  menuCommand: z.object({ command: z.enum(menuCommands) }),
  /** The desk ended unexpectedly and was started again; `reopened` says whether the workspace is open again. */
  deskRestarted: z.object({ reopened: z.boolean() }),
  /** What is on screen is about to go (the window closes, another workspace opens): the page stores what is being edited, then calls `window.stored`. */
  storeNow: z.object({}),
  /** A file given by the system (a double click, a second start, the menu) could not be opened, made or copied. */
  openFailed: z.object({
    code: z.enum(errorCodes),
    name: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
} as const;

export type ChangeSubject = (typeof changeSubjects)[number];
export type DeskEventName = keyof typeof deskEvents;
export type ShellEventName = keyof typeof shellEvents;
export type DeskEvent<N extends DeskEventName> = z.infer<(typeof deskEvents)[N]>;
export type ShellEvent<N extends ShellEventName> = z.infer<(typeof shellEvents)[N]>;
export type MenuCommand = (typeof menuCommands)[number];
