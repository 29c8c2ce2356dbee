import type { BlockFact } from './activation-tables.ts';
import { paragraph } from './blocks.ts';
import type { FactData, IssueFact } from './fact-data.ts';
import { type FactTeller, inLanguage, wholeTime } from './fact-words.ts';
import type { Block } from './model.ts';

type InlineFact = (data: FactData, teller: FactTeller) => string;

/** What a note says of the issue that it answers; empty where it answers none. */
export const issueFacts = {
  'issue.number': ofIssue(({ number }) => number),
  'issue.title': ofIssue(({ title }) => title),
  'issue.source': ofIssue(
    ({ source, sourceKind }, { translate }) => source || translate(`facts:issueSource.${sourceKind}`),
  ),
  'issue.receivedAt': ofIssue(({ receivedAt }, teller) => timeOf(receivedAt, teller)),
  'issue.dueAt': ofIssue(({ dueAt }, teller) => timeOf(dueAt, teller)),
  'issue.class': ofIssue((issue, { translate }) => translate(`facts:issueClass.${issue.class}`)),
  'issue.state': ofIssue(({ state }, { translate }) => translate(`facts:issueState.${state}`)),
  'issue.lead': ofIssue(({ lead }, { translate, lang }) =>
    lead === null ? translate('facts:nobody') : inLanguage(lead, lang),
  ),
} as const satisfies Record<string, InlineFact>;

const issueTexts = {
  'issue.background': 'background',
  'issue.options': 'options',
  'issue.proposedAction': 'proposedAction',
} as const satisfies Record<string, keyof IssueFact>;

type IssueTexts = Pick<IssueFact, (typeof issueTexts)[keyof typeof issueTexts]>;

/** What has nothing to tell in a new note: all of it where it answers no issue, else the texts that nobody has written. */
export function idleIssueFacts(issue: IssueTexts | undefined): string[] {
  if (!issue) return [...Object.keys(issueFacts), ...Object.keys(issueTexts)];
  return Object.entries(issueTexts).flatMap(([key, text]) => (issue[text].trim() === '' ? [key] : []));
}

/** What is known of it, as it was written down. */
export const issueBackground: BlockFact = wordsOf(({ background }) => background);
export const issueOptions: BlockFact = wordsOf(({ options }) => options);
export const issueAction: BlockFact = wordsOf(({ proposedAction }) => proposedAction);

/** A paragraph a line, in the language in which the issue is worked. */
function wordsOf(choose: (issue: IssueFact) => string): BlockFact {
  return ({ issue }, { lang, translate }): Block[] => {
    if (issue === null) return [];
    const lines = choose(issue)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length === 0) return [paragraph(translate('facts:issueSaysNothing'))];
    const other = issue.lang === lang ? {} : { lang: issue.lang };
    return lines.map((line) => paragraph([{ type: 'text', text: line, ...other }]));
  };
}

function timeOf(instant: string | null, teller: FactTeller): string {
  return instant === null ? teller.translate('facts:notSet') : wholeTime(instant, teller);
}

function ofIssue(tell: (issue: IssueFact, teller: FactTeller) => string): InlineFact {
  return ({ issue }, teller) => (issue === null ? '' : tell(issue, teller));
}
