import { bold, heading, type Inline, paragraph, table, text } from '../documents/blocks.ts';
import type { Bilingual } from '../documents/fact-data.ts';
import {
  bilingualSpan,
  type FactTeller,
  inLanguage,
  spokenMinutes,
  tableTime,
} from '../documents/fact-words.ts';
import type { Block, DocumentModel, Paper } from '../documents/model.ts';
import { documentWords } from '../documents/words.ts';
import type { Communication } from './schema.ts';

/** A line of the communication plan, with the names of what it refers to. */
export interface ToldCommunication {
  title: Bilingual;
  message: Bilingual;
  place: Bilingual;
  anchor: Communication['anchor'];
  offsetMinutes: number | null;
  dueAt: string | null;
  channel: Communication['channel'];
  kind: Communication['kind'];
  /** The kind of document that is written for it. */
  product: Bilingual | null;
  audience: Bilingual | null;
  owner: Bilingual | null;
  approvers: Bilingual[];
  /** The plan that it belongs to; null: to every activation. */
  plan: Bilingual | null;
}

export interface CommunicationPlanFacts {
  lines: readonly ToldCommunication[];
  organisation: string;
  paper: Paper;
  /** Instant at which it is written. */
  writtenAt: string;
}

/**
 * The communication plan as a Word document in one language: a table for each plan that lines belong to, in the order of
 * their times, and one for what is said on dates of the calendar.
 */
export function communicationPlanDocument(
  { lines, organisation, paper, writtenAt }: CommunicationPlanFacts,
  teller: FactTeller,
): DocumentModel {
  const { translate, lang } = teller;
  const title = translate('communications:document.title');
  const groups = Map.groupBy(lines, (line) => groupOf(line, teller));
  const blocks = [...groups].flatMap(([name, grouped]) => [heading(1, name), tableOf(name, grouped, teller)]);
  return {
    lang,
    title,
    subject: translate('communications:document.subject'),
    creator: organisation,
    created: writtenAt,
    paper,
    identity: { id: 'communication-plan', kind: 'communication-plan' },
    running: { owner: organisation, reference: title },
    words: documentWords((key, values) => translate(key, values)),
    sections: [
      {
        landscape: true,
        blocks: [
          { type: 'title', kicker: organisation, spans: [text(title)] },
          paragraph(translate('communications:document.anchors'), 'note'),
          ...(lines.length === 0 ? [paragraph(translate('communications:document.none'))] : blocks),
        ],
      },
    ],
  };
}

function groupOf({ anchor, plan }: ToldCommunication, { translate, lang }: FactTeller): string {
  if (plan) return inLanguage(plan, lang);
  return translate(`communications:document.${anchor === 'calendar' ? 'calendar' : 'every'}`);
}

function tableOf(name: string, lines: readonly ToldCommunication[], teller: FactTeller): Block {
  const { translate, lang, timeZone } = teller;
  const column = (key: string, width: number) => ({
    header: translate(`communications:document.column.${key}`),
    width,
  });
  const said = (words: Bilingual | null): Inline => (words ? [bilingualSpan(words, lang)] : '–');
  return table(
    translate('communications:document.caption', { name, zone: timeZone.replaceAll('_', ' ') }),
    [
      ...[column('when', 12), column('what', 36), column('audience', 14)],
      ...[column('through', 14), column('owner', 12), column('approvers', 12)],
    ],
    lines.map((line) => [
      whenOf(line, teller),
      whatOf(line, teller),
      said(line.audience),
      throughOf(line, teller),
      said(line.owner),
      line.approvers.map((each) => inLanguage(each, lang)).join(', ') || '–',
    ]),
  );
}

/** "S − 10 d", or the time of the calendar. */
function whenOf({ anchor, offsetMinutes, dueAt }: ToldCommunication, teller: FactTeller): string {
  if (anchor === 'calendar') return dueAt === null ? '–' : tableTime(dueAt, teller);
  const minutes = offsetMinutes ?? 0;
  if (minutes === 0) return anchor;
  const size = spokenMinutes(Math.abs(minutes), teller.translate);
  return `${anchor}\u00a0${minutes < 0 ? '−' : '+'}\u00a0${size.replaceAll(' ', '\u00a0')}`;
}

function whatOf({ title, message }: ToldCommunication, { lang }: FactTeller): Inline {
  const name = bold(inLanguage(title, lang));
  const words = bilingualSpan(message, lang);
  return words.text === '' ? [name] : [name, { type: 'break' }, words];
}

function throughOf(
  { channel, kind, product, place }: ToldCommunication,
  { translate, lang }: FactTeller,
): string {
  const how = product ? inLanguage(product, lang) : translate(`communications:document.kind.${kind}`);
  const where = inLanguage(place, lang);
  return [how, where || translate(`communications:document.channel.${channel}`)].join(', ');
}
