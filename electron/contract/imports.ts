import * as z from 'zod';
import { itemStatuses } from '../../domain/import/item.ts';
import { effects, problemCodes, severities } from '../../domain/import/problem.ts';
import { importSubjects } from '../../domain/import/subject.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

/** The window makes the id of an import; the desk keeps its files and what was compared under it until it is discarded. */
const importId = z.uuid();
const subject = z.enum(importSubjects);
const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) };
const share = z.number().min(0).max(1);
const dateOrder = z.enum(['dayFirst', 'monthFirst']);
const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
const delimiter = z.enum([',', ';', '\t', '|']);
const value = z.union([z.string(), z.number(), z.array(z.string()).readonly(), z.null()]);
/** Bytes of a file dropped on the window; a larger one is refused before it is sent. */
const droppedBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 50 * 1024 * 1024 + 1, { params: { code: 'too_large' } });

const columnFacts = z.object({
  filled: z.number(),
  samples: z.array(z.string()),
  emails: share,
  telephones: share,
  dates: share,
  languages: share,
  groups: share,
  dateOrder: z.enum(['none', 'dayFirst', 'monthFirst', 'unclear']),
  dateExample: z.string().nullable(),
  bareNumbers: z.number(),
  formulas: z.number(),
});

/** A sheet of a file, or a CSV file: what the user maps. */
const importTable = z.object({
  id: z.string(),
  /** Null for a CSV file. */
  sheet: z.string().nullable(),
  /** Rows below the headings. */
  rowCount: z.number(),
  /** Number of the row of headings, as the spreadsheet counts; null when the list has none. */
  headingRow: z.number().nullable(),
  columns: z.array(z.object({ index: z.number(), heading: z.string(), facts: columnFacts })),
  /** The first rows as they are, to choose the row of headings from. */
  top: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
});

export const refusalCodes = [
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'empty',
  'zipBomb',
  'passwordProtected',
  'oldSpreadsheet',
  'openDocument',
  'otherFile',
  'damaged',
  'unreadable',
] as const;

/** A review form that came back: whose it is, when it was written (YYYY-MM-DD), and the employee numbers on it. */
const reviewForm = z.object({ unit: z.string(), writtenOn: z.string(), people: z.array(z.string()) });

const importFile = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['csv', 'xlsx', 'docx']),
  encoding: encoding.nullable(),
  delimiter: delimiter.nullable(),
  /** Why it can't be read; the file then has no tables. */
  refused: z.enum(refusalCodes).nullable(),
  form: reviewForm.nullable(),
  tables: z.array(importTable),
});

const files = z.object({ files: z.array(importFile) });

const mapping = z.object({
  index: z.int().min(0).max(1000),
  field: z.string().max(60).nullable(),
  dateOrder: dateOrder.nullable(),
  bareUnit: z.enum(['minute', 'hour', 'day', 'week']).nullable(),
});

/** What the user chose for a value of a field, for all cells that say the same. */
const answer = z.object({
  subject,
  field: z.string().max(60),
  cell: z.string().max(500),
  chosen: z.string().max(300),
});

const ask = z.object({
  field: z.string(),
  cell: z.string(),
  choices: z.array(
    z.object({ value: z.string(), kind: z.enum(['duration', 'record', 'new', 'none']), title: z.string() }),
  ),
  proposed: z.string().nullable(),
  chosen: z.string().nullable(),
});

const counts = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  missing: z.number(),
  missingWithRoles: z.number(),
});

const importSummary = z.object({
  /** `ofForm`: only review forms name them, so that the missing are of the people on those. */
  subjects: z.array(counts.extend({ subject, ofForm: z.boolean() })),
  /** Review forms among the files, with the names of whom and what their units say is right. */
  forms: z.array(
    z.object({
      unit: z.object({ code: z.string(), title: z.string().nullable() }),
      writtenOn: z.string(),
      verified: z.array(z.string()),
    }),
  ),
  skills: z.array(z.string()),
  bargainingUnits: z.array(z.string()),
  /** Units, sites and suppliers that are added because lists refer to them. */
  units: z.array(z.string()),
  sites: z.array(z.string()),
  suppliers: z.array(z.string()),
  /** Questions whose answer is proposed: all proposals may be taken at once. */
  proposed: z.array(answer),
  /** What was done about those: chosen by the user, or on in a workspace that has none. */
  createMissing: z.boolean(),
  rowCount: z.number(),
  problems: z.object({ error: z.number(), question: z.number(), note: z.number(), rowsLeftOut: z.number() }),
});

const importItem = z.object({
  subject,
  status: z.enum(itemStatuses),
  id: recordId.nullable(),
  key: z.string(),
  title: z.string(),
  tableId: z.string().nullable(),
  row: z.number().nullable(),
  restored: z.boolean(),
  changes: z.array(
    z.object({
      field: z.string(),
      before: value,
      after: value,
      beforeTitle: z.string().optional(),
      afterTitle: z.string().optional(),
    }),
  ),
  roles: z.array(z.string()),
  verifiedBy: z.string().optional(),
});

const importProblem = z.object({
  severity: z.enum(severities),
  effect: z.enum(effects),
  code: z.enum(problemCodes),
  subject,
  tableId: z.string(),
  row: z.number().nullable(),
  column: z.number().nullable(),
  value: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  rows: z.array(z.number()),
  count: z.number(),
  ask: ask.optional(),
});

export const importCalls = {
  /** Reads files into the import (more than once: files are added). Chosen files by token, dropped ones by their bytes. */
  'imports.read': call(
    z.object({
      jobId,
      importId,
      files: z
        .array(
          z.union([
            z.object({ token: z.string(), name: z.string().max(300) }),
            z.object({ name: z.string().max(300), bytes: droppedBytes }),
          ]),
        )
        .min(1)
        .max(20),
    }),
    files,
  ),
  /** Reads a CSV file again in another encoding or with another delimiter. */
  'imports.readAgain': call(z.object({ jobId, importId, fileId: z.string(), encoding, delimiter }), files),
  /** Says which row has the headings; null: there are none. */
  'imports.setHeading': call(
    z.object({ jobId, importId, tableId: z.string(), headingRow: z.int().min(1).nullable() }),
    files,
  ),
  'imports.removeFile': call(z.object({ importId, fileId: z.string() }), files),
  /** Compares the mapped tables with the workspace; what came out is read by `imports.items` and `imports.problems`. */
  'imports.compare': call(
    z.object({
      jobId,
      importId,
      tables: z.array(z.object({ id: z.string(), subject, columns: z.array(mapping).max(300) })).max(100),
      /** `createMissing` null: nobody has said; on while the workspace has neither units nor sites. */
      options: z.object({
        emptyClears: z.boolean(),
        createMissing: z.boolean().nullable(),
        answers: z.array(answer).max(5000).default([]),
      }),
      /** In which titles of records are shown. */
      language: z.enum(['en', 'fr']),
    }),
    importSummary,
  ),
  'imports.items': call(
    z.object({
      importId,
      subject: subject.nullable(),
      status: z.enum(itemStatuses).nullable(),
      text: z.string().max(200).default(''),
      ...page,
    }),
    z.object({ total: z.number(), items: z.array(importItem) }),
  ),
  'imports.problems': call(
    z.object({ importId, severity: z.enum(severities).nullable(), ...page }),
    z.object({ total: z.number(), problems: z.array(importProblem) }),
  ),
  /** Writes what was compared, all or nothing, in one change set. `import_changed_since` when the workspace has changed meanwhile; `import_not_ready` when nothing was compared. */
  'imports.apply': call(
    z.object({
      jobId,
      importId,
      archiveMissing: z.array(subject).max(20),
      label: z.string().trim().min(1).max(200),
    }),
    z.object({
      changeSetId: recordId.nullable(),
      added: z.number(),
      changed: z.number(),
      archived: z.number(),
    }),
  ),
  /** Takes back a whole import, whatever was changed after it: `changed_since` when that touched the same facts. */
  'imports.undo': call(z.object({ changeSetId: recordId }), z.object({})),
  /** Forgets the import and its files. */
  'imports.discard': call(z.object({ importId }), z.object({})),

  /** Writes lists to the file that the user chose (`files.chooseTarget`): one subject to CSV, any number to a workbook. */
  'exports.records': call(
    z.object({
      jobId,
      token: z.string(),
      subjects: z.array(subject).min(1).max(20),
      format: z.enum(['csv', 'xlsx']),
      language: z.enum(['en', 'fr']),
    }),
    z.object({ rows: z.number() }),
  ),
} as const;

export type ImportFile = z.infer<typeof importFile>;
export type ImportTable = z.infer<typeof importTable>;
export type ImportSummary = z.infer<typeof importSummary>;
export type ImportItemView = z.infer<typeof importItem>;
export type ImportProblemView = z.infer<typeof importProblem>;
