import type { ActivationFacts, Bilingual, FactData, RoleFact } from './fact-data.ts';
import { type FactTeller, inLanguage, spokenMinutes, wholeTime } from './fact-words.ts';
import { issueFacts } from './issue-facts.ts';
import { labourFacts } from './labour-facts.ts';
import { alternateSitesInBrief } from './place-tables.ts';
import { recipientFacts } from './recipient-facts.ts';
import { serviceSummary } from './service-tables.ts';

/** The text of a fact; empty when it is not known. */
export type InlineFact = (data: FactData, teller: FactTeller) => string;

/** Facts within a sentence, by key; those of the roles are made from their codes (`roleFact`). */
export const inlineFacts = {
  'organisation.name': bilingual((d) => d.organisation.name),
  'organisation.hotline': (d) => d.organisation.hotline,
  'organisation.bridge': (d) => d.organisation.bridge,
  'document.number': (d, { translate }) => d.document.number ?? translate('facts:numberGivenAtIssue'),
  'document.nextUpdateAt': time((d) => d.document.nextUpdateAt),
  'document.asOf': (d, teller) => wholeTime(d.asOf, teller),
  'services.summary': serviceSummary,
  'sites.alternate': alternateSitesInBrief,
  'report.number': (d) => d.reportNumber?.toString() ?? '',
  'report.nextAt': time((d) => d.document.nextUpdateAt),
  'activation.title': activation((a, { lang }) => inLanguage(a.title, lang)),
  'activation.kind': activation((a, { translate }) =>
    a.exercise ? translate('facts:mode.exercise') : translate('facts:mode.actual'),
  ),
  'activation.scenario': activation((a, { lang }) => inLanguage(a.scenario, lang)),
  'activation.severity': activation((a, { translate }) => translate(`facts:severity.${a.severity}`)),
  'report.version': (d, { translate }) =>
    d.report === null ? '' : translate(`review:version.${d.report.version}`),
  'report.period': (d, teller) => periodOf(d, teller),
  'report.taskCounts': (d, { translate }) =>
    d.report === null ? '' : translate('review:taskCounts', { ...d.report.tasks }),
  'report.strikeTotals': (d, teller) => strikeTotals(d, teller),
  'activation.stoodDownAt': time((d) => d.review?.stoodDownAt ?? null),
  'activation.stoodDownBy': (d) => d.review?.stoodDownBy ?? '',
  'activation.declaredAt': activation((a, teller) => wholeTime(a.declaredAt, teller)),
  'activation.declaredBy': activation((a) => a.declaredBy),
  'activation.authority': activation((a) => a.authority),
  'activation.elapsed': activation((a, { translate }) => spokenMinutes(a.elapsedMinutes, translate)),
  'activation.asOf': activation((_, teller, data) => wholeTime(data.asOf, teller)),
  'checklist.title': bilingual((d) => d.checklist?.title ?? null),
  'checklist.purpose': bilingual((d) => d.checklist?.purpose ?? null),
  ...labourFacts,
  ...issueFacts,
  ...recipientFacts,
} as const satisfies Record<string, InlineFact>;

const roleParts = {
  name: (role, { lang }) => inLanguage(role.name, lang),
  holder: (role) => role.holder,
  phone: (role) => role.phone,
} as const satisfies Record<string, (role: RoleFact, teller: FactTeller) => string>;

export type RolePart = keyof typeof roleParts;
export const rolePartNames = ['name', 'holder', 'phone'] as const satisfies readonly RolePart[];

/** The fact of a key such as `role.IL.holder`; undefined when the key is of another form. */
export function roleFact(key: string): InlineFact | undefined {
  const found = /^role\.(.+)\.(name|holder|phone)$/.exec(key);
  const part = rolePartNames.find((name) => name === found?.[2]);
  if (part === undefined) return undefined;
  return (data, teller) => {
    const role = data.roles.find(({ code }) => code === found?.[1]);
    return role === undefined ? '' : roleParts[part](role, teller);
  };
}

/** Who is at work in a strike, in a sentence; that nobody has told it, where nobody has. */
function strikeTotals({ report }: FactData, { translate }: FactTeller): string {
  if (report === null) return '';
  if (report.strike === null) return translate('review:table.strike.none');
  return translate('review:strike.totals', { ...report.strike.total });
}

/** "from Sunday … to Monday …". */
function periodOf({ report, asOf }: FactData, teller: FactTeller): string {
  if (report === null) return '';
  const [from, to] = [wholeTime(report.from, teller), wholeTime(asOf, teller)];
  return teller.translate('review:period', { from, to });
}

function bilingual(choose: (data: FactData) => Bilingual | null): InlineFact {
  return (data, { lang }) => {
    const words = choose(data);
    return words === null ? '' : inLanguage(words, lang);
  };
}

function time(choose: (data: FactData) => string | null): InlineFact {
  return (data, teller) => {
    const instant = choose(data);
    return instant === null ? '' : wholeTime(instant, teller);
  };
}

function activation(
  tell: (activation: ActivationFacts, teller: FactTeller, data: FactData) => string,
): InlineFact {
  return (data, teller) => (data.activation === null ? '' : tell(data.activation, teller, data));
}
