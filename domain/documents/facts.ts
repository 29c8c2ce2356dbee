import {
  type BlockFact,
  contactTable,
  decisionTable,
  doneTasks,
  functionStateTable,
  lateTasks,
  nextTasks,
  recentLog,
  roleTable,
} from './activation-tables.ts';
import { checklistContacts, checklistTasks, criticalFunctions, firstSteps } from './checklist-tables.ts';
import type { Bilingual, FactData, RoleFact } from './fact-data.ts';
import { type FactTeller, inLanguage } from './fact-words.ts';
import { incidentForm, receiptForm, signOffForm } from './form-tables.ts';
import { type InlineFact, inlineFacts, roleFact, rolePartNames } from './inline-facts.ts';
import { issueAction, issueBackground, issueOptions } from './issue-facts.ts';
import { roundTable } from './labour-facts.ts';
import type { Block } from './model.ts';
import { alternateSites, siteList } from './place-tables.ts';
import {
  decisionsInBrief,
  functionsInBrief,
  newContacts,
  newDecisions,
  newEntries,
  nextSteps,
  resourceStates,
  settledTasks,
  strikeTable,
} from './report-tables.ts';
import {
  actionTable,
  callTable,
  lessonList,
  observationTable,
  outageTable,
  recordStatement,
  roleTimes,
  signatures,
} from './review-people-tables.ts';
import {
  decisionsMade,
  leftOpen,
  recoveries,
  reviewInBrief,
  taskReasons,
  taskTimes,
  timeLine,
} from './review-tables.ts';
import { factKeys, type RichTextDoc, type RichTextFacts } from './rich-text.ts';
import {
  closedServices,
  continuingServices,
  reducedServices,
  serviceDeadlines,
  serviceList,
} from './service-tables.ts';

const blockFacts = {
  'activation.nextTasks': nextTasks,
  'activation.lateTasks': lateTasks,
  'activation.doneTasks': doneTasks,
  'activation.functionStates': functionStateTable,
  'activation.roles': roleTable,
  'activation.decisions': decisionTable,
  'activation.recentLog': recentLog,
  'checklist.tasks': checklistTasks,
  'checklist.contacts': checklistContacts,
  'checklist.firstSteps': firstSteps,
  'functions.critical': criticalFunctions,
  'services.list': serviceList,
  'services.continuing': continuingServices,
  'services.reduced': reducedServices,
  'services.closed': closedServices,
  'services.deadlines': serviceDeadlines,
  'sites.list': siteList,
  'sites.alternates': alternateSites,
  'contacts.roles': contactTable,
  'labour.rounds': roundTable,
  'issue.background': issueBackground,
  'issue.options': issueOptions,
  'issue.proposedAction': issueAction,
  'forms.incident': incidentForm,
  'forms.signOff': signOffForm,
  'forms.receipt': receiptForm,
  'report.functions': functionsInBrief,
  'report.decisions': newDecisions,
  'report.decisionsInBrief': decisionsInBrief,
  'report.nextSteps': nextSteps,
  'report.settledTasks': settledTasks,
  'report.log': newEntries,
  'report.contacts': newContacts,
  'report.resources': resourceStates,
  'report.strike': strikeTable,
  'review.brief': reviewInBrief,
  'review.timeLine': timeLine,
  'review.functions': recoveries,
  'review.tasks': taskTimes,
  'review.reasons': taskReasons,
  'review.leftOpen': leftOpen,
  'review.decisions': decisionsMade,
  'review.roles': roleTimes,
  'review.contacts': callTable,
  'review.resources': outageTable,
  'review.observations': observationTable,
  'review.actions': actionTable,
  'review.lessons': lessonList,
  'review.record': recordStatement,
  'review.signatures': signatures,
} as const satisfies Record<string, BlockFact>;

/** A fact that may be put into a document, as the list in the editor shows it. */
export interface FactOption {
  key: string;
  /** Within a sentence, or a block of its own (a table, a checklist). */
  form: 'inline' | 'block';
  /** First part of the key: what it is about. */
  subject: string;
  label: string;
}

/** All facts that there are, in the language of the teller; those of the roles follow the roles in the data. */
export function factOptions(
  roles: readonly RoleFact[],
  { lang, translate }: Omit<FactTeller, 'timeZone'>,
): FactOption[] {
  const option = (form: FactOption['form']) => (key: string) => ({
    key,
    form,
    subject: key.slice(0, key.indexOf('.')),
    label: translate(`facts:labels.${key}`),
  });
  const ofRoles = roles.flatMap((role) =>
    rolePartNames.map((part): FactOption => {
      const label = translate(`facts:roleLabels.${part}`, { role: inLanguage(role.name, lang) });
      return { key: `role.${role.code}.${part}`, form: 'inline', subject: 'role', label };
    }),
  );
  return [
    ...Object.keys(inlineFacts).map(option('inline')),
    ...Object.keys(blockFacts).map(option('block')),
    ...ofRoles,
  ];
}

/** Text of a fact within a sentence; empty when the fact is not known or there is no such key. */
export function factText(key: string, data: FactData, teller: FactTeller): string {
  const fact = definition<InlineFact>(inlineFacts, key) ?? roleFact(key);
  return fact === undefined ? '' : fact(data, teller);
}

/** Blocks of a fact; none when what it tells of is not there (no activation) or there is no such key. */
export function factBlocks(key: string, data: FactData, teller: FactTeller): Block[] {
  const fact = definition<BlockFact>(blockFacts, key);
  return fact === undefined ? [] : fact(data, teller);
}

/** What a fact is called within a sentence: "staff hotline"; its key when there is no such fact. */
export function factName(key: string, data: FactData, teller: FactTeller, roleNames: RoleNames): string {
  const [, code, part] = /^role\.(.+)\.(name|holder|phone)$/.exec(key) ?? [];
  if (code !== undefined) {
    const name = data.roles.find((role) => role.code === code)?.name ?? roleNames.get(code);
    const role = name === undefined ? code : inLanguage(name, teller.lang);
    return teller.translate(`facts:namedRole.${part}`, { role });
  }
  const isKnown = Object.hasOwn(inlineFacts, key) || Object.hasOwn(blockFacts, key);
  return isKnown ? teller.translate(`facts:named.${key}`) : key;
}

/** Names of roles by code, for codes that the plan has no role for. */
export type RoleNames = ReadonlyMap<string, Bilingual>;

/** The facts that a text cites, told; those that are not known are left out but for their names, and so become visible problems. */
export function citedFacts(
  content: RichTextDoc,
  data: FactData,
  teller: FactTeller,
  roleNames: RoleNames = new Map(),
): RichTextFacts {
  const keys = factKeys(content);
  const told = keys.inline.map((key): [string, string] => [key, factText(key, data, teller)]);
  const made = keys.blocks.map((key): [string, Block[]] => [key, factBlocks(key, data, teller)]);
  const unknown = [
    ...told.filter(([, text]) => text === ''),
    ...made.filter(([, blocks]) => blocks.length === 0),
  ].map(([key]) => [key, factName(key, data, teller, roleNames)]);
  return {
    inline: Object.fromEntries(told.filter(([, text]) => text !== '')),
    blocks: Object.fromEntries(made.filter(([, blocks]) => blocks.length > 0)),
    ...(unknown.length > 0 && { names: Object.fromEntries(unknown) }),
  };
}

function definition<F>(table: Readonly<Record<string, F>>, key: string): F | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
