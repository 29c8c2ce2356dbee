import * as z from 'zod';
import { call } from './call.ts';

const workspaceState = z.object({
  /** The open workspace: the name of its file without the ending, and the folder as the user knows it. */
  open: z.object({ name: z.string(), folder: z.string() }).nullable(),
  recent: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      folder: z.string(),
      openedAt: z.string(),
      missing: z.boolean(),
    }),
  ),
});

const appearance = z.object({
  language: z.enum(['en', 'fr']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Name that goes into the audit trail and the log. */
  author: z.string().trim().min(1).max(120),
  /** The address in the window when it was last open. */
  lastPlace: z.string().max(400),
  /** Own templates of entries for a log. */
  entryTemplates: z.array(z.string().trim().min(1).max(400)).max(50),
});

/** The name is still that of the account: nobody has said whose it is. */
const shownAppearance = appearance.extend({ authorIsLogin: z.boolean() });

/** A file that the user chose in a dialog of the system. The window knows it by a token, never by its path. */
const chosenFile = z.object({ token: z.string(), name: z.string() });

/** Calls that the main process serves: windows, dialogs, files. */
export const shellContract = {
  /** Sends the port to the desk to this document, once; `connected` is false when it has one already. */
  'desk.connect': call(z.object({}), z.object({ connected: z.boolean() })),
  /** Every part of this document listens: what the shell kept for it is sent. */
  'window.listens': call(z.object({}), z.object({})),
  'workspace.state': call(z.object({}), workspaceState),
  /** Each answers with the new state, or the old one when the user cancelled the dialog. */
  'workspace.create': call(z.object({}), workspaceState),
  'workspace.createExample': call(z.object({}), workspaceState),
  'workspace.open': call(z.object({}), workspaceState),
  'workspace.openRecent': call(z.object({ id: z.string() }), workspaceState),
  'workspace.forgetRecent': call(z.object({ id: z.string() }), workspaceState),
  'workspace.saveCopy': call(z.object({}), z.object({ saved: z.boolean(), name: z.string() })),
  'workspace.close': call(z.object({}), workspaceState),
  'files.chooseSpreadsheets': call(z.object({}), z.array(chosenFile)),
  /** Asks for a file to read from; null when the user cancelled. */
  'files.chooseSource': call(
    z.object({
      type: z.enum(['workspace', 'tasks', 'attachment', 'activation', 'picture', 'letterhead', 'writing']),
    }),
    chosenFile.nullable(),
  ),
  /** Asks where to save; null when the user cancelled. */
  'files.chooseTarget': call(
    z.object({
      suggestedName: z.string().max(200),
      /** `same` keeps the ending of the suggested name. */
      type: z.enum([
        'docx',
        'xlsx',
        'csv',
        'jsonl',
        'svg',
        'pdf',
        'html',
        'folder',
        'holdfast-activation',
        'same',
      ]),
    }),
    chosenFile.nullable(),
  ),
  /** Shows a file that this session wrote in the system's file manager. */
  'files.show': call(z.object({ token: z.string() }), z.object({})),
  'files.openWritten': call(z.object({ token: z.string() }), z.object({})),
  /** Answers the event `closing`: everything is stored, the window may go. */
  'window.stored': call(z.object({}), z.object({})),
  'settings.get': call(z.object({}), shownAppearance),
  'settings.set': call(appearance.partial(), shownAppearance),
  'app.info': call(
    z.object({}),
    z.object({ version: z.string(), electron: z.string(), platform: z.string() }),
  ),
  /** Asks the user first; https and mailto only. */
  'link.open': call(z.object({ url: z.string().max(2000) }), z.object({ opened: z.boolean() })),
} as const;

export type WorkspaceState = z.infer<typeof workspaceState>;
export type Appearance = z.infer<typeof shownAppearance>;
export type ShellContract = typeof shellContract;
