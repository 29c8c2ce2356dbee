import * as z from 'zod';
import { recordFields } from '../../domain/record/record-schema.ts';
import { code, name, optionalName, recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';

/** A checklist that could be added, from wherever. `there`: the workspace has one of that code. */
const offered = z.object({
  id: z.string(),
  code: z.string(),
  titleEn: z.string(),
  titleFr: z.string(),
  purposeEn: z.string(),
  purposeFr: z.string(),
  taskCount: z.number(),
  there: z.boolean(),
});

const added = z.object({ ids: z.array(recordId) });

const taskFields = recordFields.checklistTask.pick({
  textEn: true,
  textFr: true,
  detailsEn: true,
  detailsFr: true,
  phase: true,
  anchor: true,
  offsetMinutes: true,
  repeat: true,
  plannedMinutes: true,
  roleId: true,
});

export const checklistToolCalls = {
  /** The activation checklists that ship with Holdfast. */
  'checklists.library': call(z.object({}), z.array(offered)),
  /** Adds checklists of the library, and those of its roles that they need. One that is there gets another code. */
  'checklists.addFromLibrary': call(z.object({ codes: z.array(z.string()).min(1).max(50) }), added),
  /** The checklists of another workspace, which is only read. Its file was chosen with `files.chooseSource`. */
  'checklists.ofWorkspace': call(z.object({ token: z.string() }), z.array(offered)),
  /** Copies checklists of another workspace with their tasks; roles are matched by code, and added where they lack. */
  'checklists.copy': call(z.object({ token: z.string(), ids: z.array(z.string()).min(1).max(200) }), added),
  /** The tables of a Word document, a workbook or a CSV file, as text: the window reads tasks out of them. */
  'checklists.readTables': call(
    z.object({ jobId: z.string(), token: z.string() }),
    z.object({
      tables: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
    }),
  ),
  /** Makes a checklist of tasks that were read from a table, in one change set; `after` names tasks of the same list by index. */
  'checklists.addTasks': call(
    z.object({
      checklist: z.object({ code, titleEn: name, titleFr: optionalName }),
      tasks: z
        .array(taskFields.extend({ after: z.array(z.int().min(0)).max(50) }))
        .min(1)
        .max(1000),
    }),
    z.object({ id: recordId }),
  ),
} as const;

export type OfferedChecklist = z.infer<typeof offered>;
