import * as z from 'zod';
import { documentKinds } from '../documents/kinds.ts';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { instant, minutes } from '../time/schema.ts';
import {
  audienceGroups,
  audienceLanguages,
  channels,
  communicationAnchors,
  communicationKinds,
  communicationOutcomes,
} from './choices.ts';

const channel = z.enum(channels);
const ids = z.array(recordId).max(5000).default([]);

/** Somebody outside the directory. */
export const typedRecipient = z.object({
  name,
  address: z.string().trim().min(1).max(320),
  lang: z.enum(audienceLanguages).default('any'),
});

/**
 * A distribution list: those of its groups in any of its units (with the units below) and sites, and the holders of its
 * roles, who read its language; those who are named, and those outside the directory; never those who are left out by name.
 */
export const audienceFields = z.object({
  /** Stands in the numbers of documents that are numbered apart for it: SB-TOR-2026-001. */
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  everyone: z.boolean().default(false),
  unitIds: ids,
  siteIds: ids,
  employeeGroups: z.array(z.enum(audienceGroups)).max(3).default([]),
  roleIds: ids,
  language: z.enum(audienceLanguages).default('any'),
  includeIds: ids,
  excludeIds: ids,
  typed: z.array(typedRecipient).max(5000).default([]),
  channel: channel.default('email'),
  numberedApart: z.boolean().default(false),
});

/** How documents of a kind go out: who approves them, in order, and what a new one starts with. */
export const documentPolicyFields = z.object({
  kind: z.enum(documentKinds),
  approverRoleIds: z.array(recordId).max(20).default([]),
  audienceId: recordId.nullable().default(null),
  channel: channel.default('email'),
  /** Minutes from its issue to the next update that it promises; null: none. */
  nextUpdateMinutes: minutes.nullable().default(null),
});

/** A line of the communication plan: what is said to whom, by whom, through what, and when. */
export const communicationFields = z.object({
  kind: z.enum(communicationKinds).default('product'),
  titleEn: name,
  titleFr: optionalName.default(''),
  messageEn: text.default(''),
  messageFr: text.default(''),
  /** Where a town hall or a briefing is held, or how one joins it. */
  placeEn: optionalName.default(''),
  placeFr: optionalName.default(''),
  audienceId: recordId.nullable().default(null),
  channel: channel.default('email'),
  /** The product: the kind of document that is written for it. */
  documentKind: z.enum(documentKinds).nullable().default(null),
  ownerRoleId: recordId.nullable().default(null),
  approverRoleIds: z.array(recordId).max(20).default([]),
  planId: recordId.nullable().default(null),
  /** calendar: at `dueAt`; T, S, I: so many minutes from the anchor of an activation (before it when negative). */
  anchor: z.enum(communicationAnchors).default('calendar'),
  offsetMinutes: z.int().min(-525_600).max(525_600).nullable().default(null),
  dueAt: instant.nullable().default(null),
  durationMinutes: minutes.nullable().default(null),
});

/** What came of a line of the communication plan: once for a date of the calendar, once in each activation for an anchored one. */
export const communicationOutcomeFields = z.object({
  communicationId: recordId,
  activationId: recordId.nullable().default(null),
  documentId: recordId.nullable().default(null),
  outcome: z.enum(communicationOutcomes),
  at: instant,
  note: text.default(''),
});

export type Audience = z.infer<typeof audienceFields>;
export type DocumentPolicy = z.infer<typeof documentPolicyFields>;
export type Communication = z.infer<typeof communicationFields>;
export type CommunicationOutcome = z.infer<typeof communicationOutcomeFields>;
