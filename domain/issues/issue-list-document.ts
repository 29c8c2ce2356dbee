import { heading, type Inline, keyFact, paragraph, table, text } from '../documents/blocks.ts';
import { bilingualSpan, type FactTeller, tableTime, wholeTime, zoneName } from '../documents/fact-words.ts';
import type { Block, DocumentModel, Paper, Span } from '../documents/model.ts';
import { documentWords } from '../documents/words.ts';
import { isLate, isWaiting } from './issue-order.ts';
import type { Issue, IssueEntry } from './schema.ts';
import { type WeekGroup, weekGroupOf, weekGroups } from './week-groups.ts';

interface RoleName {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}

/** An issue as the list of the week tells it. */
export interface ListedIssue extends Issue {
  leadRole: RoleName | null;
  /** The role that approves next. */
  nextApprover: RoleName | null;
  /** The lines that its log got in the last seven days, the oldest first. */
  recent: readonly Pick<IssueEntry, 'kind' | 'at' | 'text'>[];
}

export interface IssueListToTell {
  /** In the order in which they are looked at. */
  issues: readonly ListedIssue[];
  /** How many confidential ones are left out. */
  leftOut: number;
  organisation: { nameEn: string; nameFr: string };
  paper: Paper;
  now: string;
}

/**
 * The issues and requests of the week as a Word document in one language; each issue is told in the language in which it
 * is worked, and marked as such.
 */
export function issueListDocument(list: IssueListToTell, teller: FactTeller): DocumentModel {
  const { lang, translate } = teller;
  const { organisation, paper, now, issues, leftOut } = list;
  const owner = bilingualSpan({ en: organisation.nameEn, fr: organisation.nameFr }, lang).text;
  const title = translate('issues:list.title');
  const hasConfidential = issues.some((issue) => issue.class === 'confidential');
  const mark = { tone: 'confidential' as const, text: translate('issues:list.mark') };
  const waiting = issues.filter(isWaiting);
  const facts = [
    keyFact(translate('issues:list.asOf'), wholeTime(now, teller)),
    keyFact(translate('issues:list.waiting'), String(waiting.length)),
    keyFact(translate('issues:list.late'), String(waiting.filter((issue) => isLate(issue, now)).length)),
    ...(leftOut > 0
      ? [keyFact(translate('issues:list.leftOut'), translate('issues:list.leftOutCount', { count: leftOut }))]
      : []),
  ];
  const groups = weekGroups.flatMap((group) => groupBlocks(group, list, teller));
  return {
    ...{ lang, title, subject: translate('issues:list.subject'), creator: owner, created: now, paper },
    identity: { id: 'issue-list', kind: 'issue-list' },
    running: { owner, reference: title, ...(hasConfidential && { marks: [mark] }) },
    words: documentWords((key, values) => translate(key, values)),
    sections: [
      {
        landscape: true,
        blocks: [
          { type: 'title', kicker: translate('issues:list.kicker'), spans: [text(title)] },
          { type: 'keyFacts', caption: translate('issues:list.caption'), facts },
          ...(groups.length === 0 ? [paragraph(translate('issues:list.none'))] : groups),
        ],
      },
    ],
  };
}

const widths = { number: 15, issue: 39, lead: 16, due: 13, stands: 17 };

function groupBlocks(group: WeekGroup, list: IssueListToTell, teller: FactTeller): Block[] {
  const { translate } = teller;
  const shown = list.issues.filter((issue) => weekGroupOf(issue, issue.recent, list.now) === group);
  if (shown.length === 0) return [];
  const columns = Object.entries(widths).map(([key, width]) => ({
    header: translate(
      key === 'due' && group === 'done' ? 'issues:list.column.outcome' : `issues:list.column.${key}`,
    ),
    width: group === 'done' && key === 'due' ? 21 : width,
  }));
  const caption = translate(`issues:list.group.${group}`);
  const zone = translate('issues:list.zone', { zone: zoneName(list.now, teller) });
  const rows = shown.map((issue): Inline[] => [
    twoLines(text(issue.code), text(translate(`plan:choice.issueClass.${issue.class}`))),
    issueWords(issue, teller),
    issue.leadRole ? bilingualSpan(named(issue.leadRole), teller.lang) : translate('issues:list.noLead'),
    group === 'done' ? inItsLanguage(issue.outcome || '–', issue, teller) : dueWords(issue, list.now, teller),
    standsWords(issue, teller),
  ]);
  return [heading(1, caption), { ...table(zone, columns, rows), rowHeaders: true }];
}

const named = (role: RoleName) => ({ en: role.nameEn, fr: role.nameFr });

function inItsLanguage(words: string, { lang }: Pick<Issue, 'lang'>, teller: FactTeller): Span {
  return text(words, lang === teller.lang ? {} : { lang });
}

function twoLines(first: Span, second: Span): Inline {
  return [first, { type: 'break' }, second];
}

/** What it is about, who asked, and what is proposed. */
function issueWords(issue: ListedIssue, teller: FactTeller): Inline {
  const { translate } = teller;
  const asked = issue.source
    ? inItsLanguage(issue.source, issue, teller)
    : text(translate(`plan:choice.issueSource.${issue.sourceKind}`));
  const proposed = issue.proposedAction.trim();
  return [
    { ...text(issue.title, { bold: true }), ...(issue.lang !== teller.lang && { lang: issue.lang }) },
    ...line(text(`${translate('issues:list.asked')} `)),
    asked,
    ...(proposed === '' ? [] : line(inItsLanguage(proposed, issue, teller))),
  ];
}

const line = (span: Span): Span[] => [{ type: 'break' }, span];

function dueWords(issue: ListedIssue, now: string, teller: FactTeller): Inline {
  if (issue.dueAt === null) return teller.translate('issues:list.noDue');
  const at = tableTime(issue.dueAt, teller);
  return isLate(issue, now)
    ? twoLines(text(at), text(teller.translate('issues:list.isLate'), { bold: true, tone: 'bad' }))
    : at;
}

/** Its state, who approves next, and what its log was told last. */
function standsWords(issue: ListedIssue, teller: FactTeller): Inline {
  const { translate } = teller;
  const last = issue.recent.findLast(({ kind, text: words }) => words !== '' && kind !== 'closed');
  const state = text(translate(`plan:choice.issueState.${issue.state}`));
  const next = issue.nextApprover && bilingualSpan(named(issue.nextApprover), teller.lang);
  return [
    state,
    ...(next
      ? [{ type: 'break' as const }, text(translate('issues:list.nextApproval')), text(' '), next]
      : []),
    ...(last
      ? [...line(text(`${tableTime(last.at, teller)} – `)), inItsLanguage(last.text, issue, teller)]
      : []),
  ];
}
