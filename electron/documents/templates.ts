import * as z from 'zod';
import activationNotice from '../../assets/templates/activation-notice.json' with { type: 'json' };
import afterActionReport from '../../assets/templates/after-action-report.json' with { type: 'json' };
import briefingNote from '../../assets/templates/briefing-note.json' with { type: 'json' };
import brochure from '../../assets/templates/brochure.json' with { type: 'json' };
import checklist from '../../assets/templates/checklist.json' with { type: 'json' };
import disclosureSchedule from '../../assets/templates/disclosure-schedule.json' with { type: 'json' };
import essentialPositionLetter from '../../assets/templates/essential-position-letter.json' with {
  type: 'json',
};
import incidentLogSheet from '../../assets/templates/incident-log-sheet.json' with { type: 'json' };
import issueNote from '../../assets/templates/issue-note.json' with { type: 'json' };
import keyMessages from '../../assets/templates/key-messages.json' with { type: 'json' };
import managerBulletin from '../../assets/templates/manager-bulletin.json' with { type: 'json' };
import newsletterArticle from '../../assets/templates/newsletter-article.json' with { type: 'json' };
import picketLineProcedure from '../../assets/templates/picket-line-procedure.json' with { type: 'json' };
import procedure from '../../assets/templates/procedure.json' with { type: 'json' };
import questionsAndAnswers from '../../assets/templates/questions-and-answers.json' with { type: 'json' };
import returnToWorkGuide from '../../assets/templates/return-to-work-guide.json' with { type: 'json' };
import serviceDisruptionNotice from '../../assets/templates/service-disruption-notice.json' with {
  type: 'json',
};
import serviceList from '../../assets/templates/service-list.json' with { type: 'json' };
import situationReport from '../../assets/templates/situation-report.json' with { type: 'json' };
import speakingNotes from '../../assets/templates/speaking-notes.json' with { type: 'json' };
import staffBulletin from '../../assets/templates/staff-bulletin.json' with { type: 'json' };
import standDownNotice from '../../assets/templates/stand-down-notice.json' with { type: 'json' };
import unionDisclosurePackage from '../../assets/templates/union-disclosure-package.json' with {
  type: 'json',
};
import walletCard from '../../assets/templates/wallet-card.json' with { type: 'json' };
import webPageText from '../../assets/templates/web-page-text.json' with { type: 'json' };
import {
  type DocumentKind,
  documentGroups,
  documentKinds,
  lengthUnits,
} from '../../domain/documents/kinds.ts';
import { richTextSchema } from '../../domain/documents/rich-text-schema.ts';

const bilingual = z.object({ en: z.string().min(1), fr: z.string().min(1) });

const templateSchema = z.object({
  kind: z.enum(documentKinds),
  nameEn: z.string().min(1),
  nameFr: z.string().min(1),
  group: z.enum(documentGroups),
  /** What it is for, in a line: shown where one is chosen. */
  purpose: bilingual,
  audience: bilingual,
  /** How to write one well: shown beside the editor. */
  hints: bilingual,
  /** The longest that it should be, as issued; null where it is as long as what it tells of. */
  length: z.object({ max: z.number().positive(), unit: z.enum(lengthUnits) }).nullable(),
  /** Codes of the library's roles, in order: who approves it where the organisation has set no policy of its own. */
  approvers: z.array(z.string().min(1)).min(1),
  /** neutral: read at any time as a document of a labour dispute must be, with facts only. */
  tone: z.enum(['neutral']).nullable(),
  /** Marked as confidential on every page. */
  confidential: z.boolean(),
  content: z.object({ en: richTextSchema, fr: richTextSchema }),
  /** Of a situation report: the longer form, for those who act. */
  tactical: z.object({ en: richTextSchema, fr: richTextSchema }).optional(),
  /** Always issued in both languages. */
  pair: z.boolean(),
  /** What a new one is called, where that is not what its activation is called. */
  title: bilingual.optional(),
});

export type DocumentTemplate = z.output<typeof templateSchema>;

const shipped: Record<DocumentKind, unknown> = {
  'staff-bulletin': staffBulletin,
  'manager-bulletin': managerBulletin,
  procedure,
  checklist,
  'situation-report': situationReport,
  'stand-down-notice': standDownNotice,
  'after-action-report': afterActionReport,
  brochure,
  'wallet-card': walletCard,
  'questions-and-answers': questionsAndAnswers,
  'key-messages': keyMessages,
  'service-disruption-notice': serviceDisruptionNotice,
  'service-list': serviceList,
  'web-page-text': webPageText,
  'newsletter-article': newsletterArticle,
  'speaking-notes': speakingNotes,
  'activation-notice': activationNotice,
  'briefing-note': briefingNote,
  'issue-note': issueNote,
  'picket-line-procedure': picketLineProcedure,
  'incident-log-sheet': incidentLogSheet,
  'essential-position-letter': essentialPositionLetter,
  'union-disclosure-package': unionDisclosurePackage,
  'disclosure-schedule': disclosureSchedule,
  'return-to-work-guide': returnToWorkGuide,
};

const read = new Map<DocumentKind, DocumentTemplate>();

/** The template of a kind: its names, hints and first words in both languages. */
export function documentTemplate(kind: DocumentKind): DocumentTemplate {
  const known = read.get(kind);
  if (known) return known;
  const template = templateSchema.parse(shipped[kind]);
  read.set(kind, template);
  return template;
}
