import * as z from 'zod';
import { activationStatuses } from '../../domain/activation/activation-state.ts';
import { documentGroups, documentKinds, lengthUnits, reportForms } from '../../domain/documents/kinds.ts';
import { documentRelations, documentStatuses } from '../../domain/documents/life.ts';
import type { Block } from '../../domain/documents/model.ts';
import { richTextSchema } from '../../domain/documents/rich-text-schema.ts';
import { channels } from '../../domain/publishing/choices.ts';
import { recordMeta } from '../../domain/record/record-schema.ts';
import { optionalName, recordId, text } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';
import { option } from './records.ts';

const byId = z.object({ id: recordId });
const kind = z.enum(documentKinds);
const language = z.enum(['en', 'fr']);
const bilingual = z.object({ en: z.string(), fr: z.string() });

/** An activation as a document names it. */
const boundActivation = z.object({
  id: recordId,
  titleEn: z.string(),
  titleFr: z.string(),
  exercise: z.boolean(),
  status: z.enum(activationStatuses),
});

const documentRow = recordMeta.extend({
  kind,
  titleEn: z.string(),
  titleFr: z.string(),
  enChangedAt: instant,
  frChangedAt: instant,
  /** The language that was left behind when the other was changed. */
  older: language.nullable(),
  activation: boundActivation.nullable(),
  checklist: option.nullable(),
  nextUpdateAt: instant.nullable(),
  /** The moment that its facts are drawn at, by the clock of its activation; null: that of its issue. */
  asOf: instant.nullable(),
  status: z.enum(documentStatuses),
  number: z.string().nullable(),
  /** Of its number. */
  version: z.int(),
  /** How it stands to the one that it was drafted from. */
  relation: z.enum(documentRelations),
  audienceId: recordId.nullable(),
  channel: z.string(),
  supersededById: recordId.nullable(),
  /** The next update that it promises is still to come: nothing of its kind went out since, and it holds. */
  promises: z.boolean(),
  issuedAt: instant.nullable(),
  issuedBy: z.string().nullable(),
  /** The document that this one was drafted from. */
  basedOn: z.object({ id: recordId, number: z.string().nullable() }).nullable(),
});

/** A fact that can be put into the text. */
const factOption = z.object({
  key: z.string(),
  form: z.enum(['inline', 'block']),
  subject: z.string(),
  label: bilingual,
});

/** Blocks are made by the domain and only shown: their form is that of domain/documents/model.ts. */
const block = z.custom<Block>((value) => typeof value === 'object' && value !== null && 'type' in value);
const factTexts = z.object({
  inline: z.record(z.string(), z.string()),
  blocks: z.record(z.string(), z.array(block)),
});

/** Why a fact is not known: translations `facts:notKnown.REASON`, with these values. */
const missingFact = z.object({
  key: z.string(),
  reason: z.string(),
  role: bilingual,
  code: z.string(),
  person: z.string(),
  place: z
    .object({
      at: z.enum(['settings', 'sites', 'roles', 'role', 'person', 'activation', 'checklist', 'document']),
      id: recordId.nullable(),
    })
    .nullable(),
});

const issueProblem = z.object({
  lang: language,
  code: z.string(),
  weight: z.enum(['stops', 'advice']),
  said: z.string(),
  fact: missingFact.nullable(),
});

const templateRow = z.object({
  kind,
  nameEn: z.string(),
  nameFr: z.string(),
  group: z.enum(documentGroups),
  purpose: bilingual,
  audience: bilingual,
  hints: bilingual,
  /** The longest that it should be; null where it is as long as what it tells of. */
  length: z.object({ max: z.number(), unit: z.enum(lengthUnits) }).nullable(),
  /** Codes of the library's roles. */
  approvers: z.array(z.string()),
  tone: z.enum(['neutral']).nullable(),
  confidential: z.boolean(),
  /** Always issued in both languages. */
  pair: z.boolean(),
});

export const documentCalls = {
  'documents.list': call(z.object({ archived: z.boolean().default(false) }), z.array(documentRow)),
  'documents.templates': call(z.object({}), z.array(templateRow)),
  /** What a document can be bound to: activations, the running ones first, and checklists. */
  'documents.bindings': call(
    z.object({}),
    z.object({ activations: z.array(boundActivation), checklists: z.array(option) }),
  ),
  'documents.create': call(
    z.object({
      kind,
      activationId: recordId.nullable().default(null),
      checklistId: recordId.nullable().default(null),
      /** Of a situation report: on one page for those who decide, or all that those who act need. */
      form: z.enum(reportForms).default('executive'),
      asOf: instant.nullable().default(null),
      nextUpdateAt: instant.nullable().default(null),
      /** Begins with this, read from a file, in the place of the template; the other language is written to it. */
      written: z
        .object({ lang: language, title: optionalName, content: richTextSchema })
        .nullable()
        .default(null),
    }),
    byId,
  ),
  'documents.get': call(
    byId,
    documentRow.extend({
      contentEn: richTextSchema,
      contentFr: richTextSchema,
      /** Paragraphs that were left behind when those of the other language were changed, by their name; `title` is the title. */
      olderRows: z.record(z.string(), z.object({ older: language, since: instant })),
      /** Languages in which it was issued; empty for a draft. */
      issuedLanguages: z.array(language),
      /** Fingerprint of the cited facts of each language that was issued. */
      fingerprints: z.partialRecord(language, z.string()),
      fileNames: bilingual,
    }),
  ),
  /** Answers when what was written is on the disk. */
  'documents.save': call(
    byId.extend({
      patch: z.strictObject({
        titleEn: optionalName.optional(),
        titleFr: optionalName.optional(),
        contentEn: richTextSchema.optional(),
        contentFr: richTextSchema.optional(),
        activationId: recordId.nullable().optional(),
        checklistId: recordId.nullable().optional(),
        nextUpdateAt: instant.nullable().optional(),
        asOf: instant.nullable().optional(),
        audienceId: recordId.nullable().optional(),
        channel: z.enum(channels).or(z.literal('')).optional(),
      }),
    }),
    z.object({ updatedAt: instant, enChangedAt: instant, frChangedAt: instant }),
  ),
  /** The older language has been looked at and still says the same: in one row of paragraphs, or in all (null). */
  'documents.confirmPair': call(
    byId.extend({ row: z.string().max(40).nullable().default(null) }),
    z.object({}),
  ),
  'documents.archive': call(byId, z.object({})),
  'documents.restore': call(byId, z.object({})),
  /** A draft with the words of another: a copy, or what takes the other's place once it is issued. */
  'documents.draftFrom': call(byId.extend({ relation: z.enum(documentRelations) }), byId),
  /** Every fact that can be cited, and what each says now in both languages; one that is not known has no text. */
  'documents.facts': call(
    byId,
    z.object({
      options: z.array(factOption),
      /** What facts are called that the text cites and no option offers: those of a role that is not in the plan. */
      names: z.record(z.string(), bilingual),
      texts: z.object({ en: factTexts, fr: factTexts }),
    }),
  ),
  /** What stands between this draft and its issue, and the number that it would get. */
  'documents.check': call(
    byId,
    z.object({ problems: z.array(issueProblem), nextNumber: z.string(), nextVersion: z.int() }),
  ),
  /** A page for a sandboxed frame: as it is kept, or as it is being written when title and content are given. */
  'documents.preview': call(
    byId.extend({ language, title: optionalName.optional(), content: richTextSchema.optional() }),
    z.object({ html: z.string() }),
  ),
  /** For good: `document_problems` with the list when something stops it. */
  'documents.issue': call(
    byId.extend({
      languages: z.array(language).min(1).max(2),
      jobId,
      /** Approved by one role alone, and why. */
      emergency: z.object({ roleId: recordId, reason: text }).nullable().default(null),
    }),
    z.object({ number: z.string() }),
  ),
  /** Writes files where the user chose: one to a file, or any number into a folder. Answers with their names. */
  'documents.export': call(
    z.object({
      jobId,
      token: z.string(),
      format: z.enum(['docx', 'pdf', 'html']).default('docx'),
      into: z.enum(['file', 'folder']),
      documents: z
        .array(byId.extend({ languages: z.array(language).min(1).max(2) }))
        .min(1)
        .max(5000),
    }),
    z.object({ files: z.array(z.string()) }),
  ),
} as const;
