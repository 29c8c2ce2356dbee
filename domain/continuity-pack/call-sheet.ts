import { safeAddress } from '../documents/address.ts';
import { heading, type Inline, keyFact, link, paragraph, table, text } from '../documents/blocks.ts';
import { inLanguage } from '../documents/fact-words.ts';
import type { Block, DocumentModel, Span } from '../documents/model.ts';
import type { BookTeller } from '../documents/plan-book/book-teller.ts';
import { type CallEntry, type CallGroup, type CallOrder, callGroups } from './call-groups.ts';
import { packDocument, titled } from './pack-document.ts';
import type { PackContact, PackFacts } from './pack-facts.ts';
import { telephoneLink } from './telephone-link.ts';

/** Whom to call, on paper: each group with its people, their telephones in order of preference and when each was verified. */
export function callSheet(
  facts: PackFacts,
  order: CallOrder,
  madeAt: string,
  teller: BookTeller,
): DocumentModel {
  const { translate } = teller;
  const title = translate(`pack:call.title.${order}`);
  const { hotline, bridge } = facts.organisation;
  const channels = [
    keyFact(translate('pack:card.hotline'), hotline || teller.nothing),
    keyFact(translate('pack:card.bridge'), bridge || teller.nothing),
    keyFact(translate('pack:call.asOf'), teller.time(madeAt)),
  ];
  const document = {
    kind: 'call-sheet' as const,
    id: `call-sheet-${order}`,
    title,
    subject: translate('pack:call.subject'),
    reference: translate('pack:call.kicker'),
    marks: [{ tone: 'confidential' as const, text: translate('pack:call.mark') }],
  };
  return packDocument(document, facts, madeAt, teller, [
    titled(title, translate('pack:call.kicker'), [
      { type: 'keyFacts', caption: translate('pack:call.channels'), facts: channels },
      ...callGroups(facts, order).flatMap((group) => groupBlocks(group, order, teller)),
    ]),
  ]);
}

function groupBlocks(group: CallGroup, order: CallOrder, teller: BookTeller): Block[] {
  const { translate } = teller;
  const head = heading(1, groupName(group, order, teller));
  if (group.entries.length === 0) return [head, paragraph(translate('pack:call.nobody'))];
  const widths = {
    name: 20,
    [order === 'role' ? 'placeAndTitle' : 'roleAndTitle']: 25,
    telephones: 37,
    verified: 18,
  };
  const columns = Object.entries(widths).map(([key, width]) => ({
    header: translate(`pack:column.${key}`),
    width,
  }));
  const rows = group.entries.map((entry) => row(entry, teller));
  return [head, { ...table(translate(`pack:call.caption.${order}`), columns, rows), rowHeaders: true }];
}

function groupName({ place }: CallGroup, order: CallOrder, teller: BookTeller): Inline {
  return place === null ? teller.translate(`pack:call.none.${order}`) : teller.named({ ...place });
}

function row(entry: CallEntry, teller: BookTeller): Inline[] {
  const { name, title, contacts } = entry.person;
  const ordered = telephonesFirst(contacts);
  const place = placeWords(entry, teller);
  return [
    name,
    title === '' ? place : [text(place), { type: 'break' }, text(title)],
    ordered.length === 0
      ? teller.translate('pack:call.unreachable')
      : lines(ordered, (each) => reached(each, teller)),
    ordered.length === 0
      ? teller.nothing
      : lines(ordered, ({ verifiedOn }) => [text(verified(verifiedOn, teller))]),
  ];
}

/** E-mail after the telephones, whatever is preferred: on the day, people are called. */
export function telephonesFirst(contacts: readonly PackContact[]): PackContact[] {
  return [
    ...contacts.filter(({ kind }) => kind !== 'email'),
    ...contacts.filter(({ kind }) => kind === 'email'),
  ];
}

function lines(contacts: readonly PackContact[], say: (contact: PackContact) => Span[]): Span[] {
  return contacts.flatMap((contact, at): Span[] =>
    at === 0 ? say(contact) : [{ type: 'break' }, ...say(contact)],
  );
}

function reached({ kind, value }: PackContact, { translate }: BookTeller): Span[] {
  const href = kind === 'email' ? mailLink(value) : telephoneLink(value);
  const said = href === undefined ? text(value) : link(href, value);
  return kind === 'email' ? [said] : [text(`${translate(`pack:contact.${kind}`)} `), said];
}

/** What somebody wrote in the place of an address is told as it is, and leads nowhere. */
function mailLink(value: string): string | undefined {
  return /^[^\s@]+@[^\s@]+$/.test(value) ? safeAddress(`mailto:${value}`) : undefined;
}

function verified(on: string | null, teller: BookTeller): string {
  return on === null ? teller.translate('pack:call.never') : teller.shortDate(on);
}

/** "Primary", "Alternate 1", or the roles that somebody holds. */
export function placeWords({ rank, roles }: CallEntry, teller: BookTeller): string {
  const { lang, translate } = teller;
  if (rank === 1) return translate('pack:call.primary');
  if (rank !== null) return translate('pack:call.alternate', { rank: rank - 1 });
  return roles.map((name) => inLanguage(name, lang)).join(', ') || '–';
}

/** The same as a list for a spreadsheet: a line for each way to reach somebody, in the order in which to try. */
export function callList(
  facts: PackFacts,
  order: CallOrder,
  teller: BookTeller,
): { name: string; headings: string[]; rows: (string | number)[][] } {
  const { translate } = teller;
  const columns = [
    'group',
    'name',
    'title',
    order === 'role' ? 'place' : 'role',
    'try',
    'kind',
    'number',
    'verified',
  ];
  return {
    name: translate(`pack:call.title.${order}`),
    headings: columns.map((key) =>
      translate(key === 'group' ? `pack:call.group.${order}` : `pack:column.${key}`),
    ),
    rows: callGroups(facts, order).flatMap((group) => {
      const said = plain(groupName(group, order, teller));
      if (group.entries.length === 0) return [[said, translate('pack:call.nobody'), '', '', '', '', '', '']];
      return group.entries.flatMap((entry) => {
        const { name, title, contacts } = entry.person;
        const start = [said, name, title, placeWords(entry, teller)];
        if (contacts.length === 0) return [[...start, '', '', translate('pack:call.unreachable'), '']];
        return telephonesFirst(contacts).map(({ kind, value, verifiedOn }, at) => [
          ...start,
          ...[at + 1, translate(`pack:contact.${kind}`), value, verifiedOn ?? ''],
        ]);
      });
    }),
  };
}

function plain(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  const parts = 'type' in inline ? [inline] : inline;
  return parts.map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : '')).join('');
}
