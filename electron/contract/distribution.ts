import * as z from 'zod';
import { documentKinds } from '../../domain/documents/kinds.ts';
import { documentStatuses } from '../../domain/documents/life.ts';
import { wrongWeights } from '../../domain/documents/wrong-facts.ts';
import { channels } from '../../domain/publishing/choices.ts';
import { sentLanguages } from '../../domain/publishing/distribution.ts';
import { recipient } from '../../domain/publishing/recipient-schema.ts';
import { recordId, text } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';

const byId = z.object({ id: recordId });
const bilingual = z.object({ en: z.string(), fr: z.string() });
const said = z.object({ at: instant, by: z.string(), reason: z.string() });

const distribution = z.object({
  id: recordId,
  documentId: recordId,
  at: instant,
  by: z.string(),
  audienceId: recordId.nullable(),
  audienceNameEn: z.string(),
  audienceNameFr: z.string(),
  channel: z.enum(channels),
  language: z.enum(sentLanguages),
  recipients: z.array(recipient),
  note: z.string(),
  struck: said.nullable(),
});

/** A document as what is told of it names it. */
const namedDocument = z.object({
  id: recordId,
  kind: z.enum(documentKinds),
  number: z.string(),
  version: z.int(),
  titleEn: z.string(),
  titleFr: z.string(),
});

const lines = z.array(z.string());

/** A fact that has changed since: lines in the languages that it was issued in. */
const wrongFact = z.object({
  key: z.string(),
  weight: z.enum(wrongWeights),
  label: bilingual,
  was: z.object({ en: lines.optional(), fr: lines.optional() }),
  is: z.object({ en: lines.optional(), fr: lines.optional() }),
  /** What it is now, in one text: what is said to be still right is said of this. */
  value: z.string(),
  /** The last change of what it is told from; null where time alone made it so. */
  since: z.object({ at: instant, by: z.string() }).nullable(),
  stillRight: said.nullable(),
});

export const distributionCalls = {
  /** Where a document went, the last first; and where the one went whose place it took. */
  'distribution.ofDocument': call(
    z.object({ documentId: recordId }),
    z.object({ entries: z.array(distribution), before: z.array(distribution) }),
  ),
  'distribution.record': call(
    z.object({
      documentId: recordId,
      /** Null: now. */
      at: instant.nullable().default(null),
      channel: z.enum(channels),
      language: z.enum(sentLanguages),
      note: text.default(''),
      to: z
        .union([z.strictObject({ audienceId: recordId }), z.strictObject({ sameAsId: recordId })])
        .nullable(),
    }),
    byId,
  ),
  'distribution.strike': call(byId.extend({ reason: text }), z.object({})),
  /** Who got which version when: by a person's name or address, or by a document's number or title. All where nothing is looked for. */
  'distribution.search': call(
    z.object({ words: z.string().trim().max(200).default('') }),
    z.array(
      z.object({
        document: namedDocument.extend({ status: z.enum(documentStatuses) }),
        entry: distribution.omit({ recipients: true }),
        /** How many it went to. */
        people: z.int(),
        /** Those who were looked for; the first fifty. */
        found: z.array(recipient),
      }),
    ),
  ),
} as const;

export const wrongCalls = {
  /** Issued documents that a changed fact has made wrong, what harms first at the head; those that are said to be right all the same last. */
  'wrong.list': call(
    z.object({}),
    z.array(
      namedDocument.extend({
        issuedAt: instant,
        issuedBy: z.string(),
        facts: z.array(wrongFact),
        /** To whom it went, struck entries left out: what is told of them, and how many. */
        sent: z.array(distribution.omit({ recipients: true }).extend({ people: z.int() })),
        /** The draft that corrects it. */
        correctionId: recordId.nullable(),
      }),
    ),
  ),
  'wrong.count': call(z.object({}), z.object({ documents: z.int() })),
  /** The document is right all the same, for as long as the fact stays what it is now. */
  'wrong.stillRight': call(
    z.object({
      documentId: recordId,
      key: z.string().max(200),
      value: z.string().max(100_000),
      reason: text,
    }),
    z.object({}),
  ),
  'wrong.takeBack': call(z.object({ documentId: recordId, key: z.string().max(200) }), z.object({})),
} as const;
