import { createDocument } from '../../../db/actions/document-write.ts';
import { activationState } from '../../../db/queries/activations.ts';
import { storedRecord, storedRecords } from '../../../db/queries/stored.ts';
import type { Writer } from '../../../db/writer.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { tellsStrike } from '../../../domain/activation/strike-figures.ts';
import { idleIssueFacts } from '../../../domain/documents/issue-facts.ts';
import type { DocumentKind, reportForms } from '../../../domain/documents/kinds.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { withoutFacts } from '../../../domain/documents/without-facts.ts';
import { withOwnRoleCodes } from '../../documents/library-roles.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { startOfPolicy } from './policy-start.ts';

interface NewFromTemplate {
  kind: DocumentKind;
  activationId: string | null;
  checklistId: string | null;
  /** Of a situation report; the executive form where nobody says. */
  form?: (typeof reportForms)[number];
  /** The moment that its facts are drawn at; null: that of its issue. */
  asOf?: string | null;
  nextUpdateAt?: string | null;
  /** The issue that it answers, and tells of. */
  issue?: Parameters<typeof idleIssueFacts>[0];
  /** The line of the communication plan that it is written for. */
  about?: Commissioned;
  /** The text of a file, in one language: it stands in the place of the template's, and the other language begins empty. */
  written?: { lang: DocumentLang; title: string; content: RichTextDoc } | null;
}

interface Commissioned {
  communicationId: string;
  titleEn: string;
  titleFr: string;
  messageEn: string;
  messageFr: string;
  audienceId: string | null;
  channel: string;
}

/**
 * Starts a document from the template of its kind, under the title of what it is about.
 * @returns its id. @throws ExpectedError `not_found` for an activation or checklist that is not there.
 */
export async function createFromTemplate(
  writer: Writer,
  { kind, form, asOf = null, nextUpdateAt = null, about, issue, written, ...bound }: NewFromTemplate,
): Promise<string> {
  const { content: plain, tactical } = documentTemplate(kind);
  const whole = form === 'tactical' && tactical ? tactical : plain;
  const { checklistId, ...title } = await titleOf(writer, kind, bound);
  const roles = await storedRecords(writer.db, 'role');
  const idle = new Set([...(await idleFacts(writer, bound.activationId)), ...idleIssueFacts(issue)]);
  const content = { en: withoutFacts(whole.en, idle), fr: withoutFacts(whole.fr, idle) };
  const usual = await startOfPolicy(writer, kind, bound.activationId);
  return await createDocument(writer, {
    ...usual,
    kind,
    activationId: bound.activationId,
    checklistId,
    ...{ ...title, asOf, nextUpdateAt: nextUpdateAt ?? usual.nextUpdateAt ?? null },
    contentEn: withMessage(withOwnRoleCodes(content.en, roles), about?.messageEn),
    contentFr: withMessage(withOwnRoleCodes(content.fr, roles), about?.messageFr),
    ...(about && commissioned(about)),
    ...(written && startOf(written)),
  });
}

function startOf({ lang, title, content }: NonNullable<NewFromTemplate['written']>) {
  const empty: RichTextDoc = { type: 'doc', content: [] };
  const contents = { contentEn: lang === 'en' ? content : empty, contentFr: lang === 'fr' ? content : empty };
  if (title === '') return contents;
  return { ...contents, [lang === 'en' ? 'titleEn' : 'titleFr']: title };
}

function commissioned({ communicationId, titleEn, titleFr, audienceId, channel }: Commissioned) {
  return { communicationId, titleEn, titleFr, audienceId, channel };
}

function asInstruction(line: string): string {
  return `[${line.trim().replaceAll('[', '(').replaceAll(']', ')')}]`;
}

/** The message of the communication plan stands first, as an instruction: the text is made to say it before it can be issued. */
function withMessage(doc: RichTextDoc, message = ''): RichTextDoc {
  const paragraphs = message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: asInstruction(line) }],
    }));
  return { ...doc, content: [...paragraphs, ...(doc.content ?? [])] };
}

interface Started {
  titleEn: string;
  titleFr: string;
  checklistId: string | null;
}

async function titleOf(
  { db }: Writer,
  kind: DocumentKind,
  { activationId, checklistId }: Omit<NewFromTemplate, 'kind'>,
): Promise<Started> {
  const { title } = documentTemplate(kind);
  if (title) return { titleEn: title.en, titleFr: title.fr, checklistId };
  const activation = activationId === null ? null : await activationState(db, activationId);
  if (kind === 'checklist' || kind === 'procedure') {
    const ofActivation = kind === 'checklist' ? activation?.checklists[0]?.id : undefined;
    const wanted = checklistId ?? ofActivation ?? null;
    if (wanted === null) return { titleEn: '', titleFr: '', checklistId };
    const { titleEn, titleFr } = await storedRecord(db, 'checklist', wanted);
    return { titleEn, titleFr, checklistId: wanted };
  }
  const { titleEn = '', titleFr = '' } = activation ?? {};
  return { titleEn: titleEn || titleFr, titleFr: titleFr || titleEn, checklistId };
}

/** Facts that have nothing to tell in this activation, and never will: what cites them is left out from the start. */
async function idleFacts({ db }: Writer, activationId: string | null): Promise<ReadonlySet<string>> {
  if (activationId === null) return new Set();
  const state = await activationState(db, activationId);
  return new Set([
    ...(tellsStrike(state) ? [] : ['report.strike', 'report.strikeTotals']),
    ...(state.mode === 'exercise' ? [] : ['review.observations']),
    ...(isUnderWay(state.status) ? [] : ['report.nextAt']),
  ]);
}
