import type { Finding, FindingValue } from '../../findings/finding.ts';
import { severities } from '../../findings/rule-catalogue.ts';
import { codeToShow } from '../../record/code-to-show.ts';
import { heading, type Inline, paragraph, table } from '../blocks.ts';
import { inLanguage } from '../fact-words.ts';
import type { Block } from '../model.ts';
import type { BookTeller } from './book-teller.ts';

interface Named {
  code: string;
  nameEn: string;
  nameFr: string;
}

/** A value of a finding's sentence, with the names of what it names. */
type ToldValue =
  | Exclude<FindingValue, { type: 'record' | 'records' }>
  | { type: 'record'; record: Named }
  | { type: 'records'; records: Named[]; chain: boolean };

/** A finding about a plan's functions, with what was decided about it. */
export interface Gap extends Pick<Finding, 'ruleId' | 'severity' | 'variant'> {
  subject: Named;
  details: Record<string, ToldValue>;
  state: 'open' | 'task' | 'waived';
  response: {
    ownerRole: Named | null;
    dueOn: string | null;
    reason: string;
    until: string | null;
    overdue: boolean;
    lapsed: boolean;
  } | null;
}

/** What was known on a day to be wrong. */
export interface KnownGaps {
  /** Calendar date in the organisation's time zone. */
  on: string;
  gaps: readonly Gap[];
}

/** More of one severity than a reader would go through: the rest are on screen. */
const mostGaps = 200;

/**
 * What is known to be wrong with the plan's functions, the worst first, with what was decided about it: a plan that is
 * silent about it would be trusted too far. No part of what is approved: it says the day on which it was so.
 */
export function gapBlocks({ on, gaps }: KnownGaps, isApproved: boolean, teller: BookTeller): Block[] {
  const { translate } = teller;
  const counted = (state: Gap['state']) => gaps.filter((gap) => gap.state === state).length;
  const date = teller.date(on);
  if (gaps.length === 0) return [paragraph(translate('planBook:gaps.none', { date }), 'note')];
  const said = { date, open: counted('open'), task: counted('task'), waived: counted('waived') };
  return [
    paragraph(translate('planBook:gaps.text', said)),
    ...(isApproved ? [paragraph(translate('planBook:gaps.notApproved'), 'note')] : []),
    ...severities.flatMap((severity) =>
      ofSeverity(
        severity,
        gaps.filter((gap) => gap.severity === severity),
        teller,
      ),
    ),
  ];
}

function ofSeverity(severity: Gap['severity'], gaps: readonly Gap[], teller: BookTeller): Block[] {
  if (gaps.length === 0) return [];
  const { translate } = teller;
  // What is about one function stands together, the functions in the order of the book.
  const rows = gaps
    .map((gap) => ({ gap, about: named(gap.subject, teller) }))
    .toSorted((a, b) => a.about.localeCompare(b.about, teller.lang, { numeric: true }))
    .slice(0, mostGaps)
    .map(({ gap, about }) => [about, found(gap, teller), decided(gap, teller)]);
  const columns = teller.columns({ gapAt: 24, gap: 50, gapDecided: 26 });
  const title = translate(`planBook:gaps.severity.${severity}`);
  const more = gaps.length - rows.length;
  return [
    heading(2, title),
    { ...table(translate(`planBook:gaps.caption.${severity}`), columns, rows), rowHeaders: true },
    ...(more > 0 ? [paragraph(translate('planBook:gaps.more', { count: more }), 'note')] : []),
  ];
}

function found({ ruleId, variant, details }: Gap, teller: BookTeller): string {
  const values = Object.entries(details).map(([name, value]) => [name, word(value, teller)] as const);
  return teller.translate(`findings:rule.${ruleId}.sentence`, {
    ...Object.fromEntries(values),
    ...(variant !== null && { context: variant }),
  });
}

function decided({ state, response }: Gap, teller: BookTeller): Inline {
  const { translate, date } = teller;
  const { ownerRole, dueOn = null, reason = '', until = null, overdue, lapsed } = response ?? {};
  const parts = (...said: (string | null | false | undefined)[]) => said.filter(Boolean).join(' ');
  if (state === 'task')
    return parts(
      translate('planBook:gaps.task'),
      ownerRole && translate('planBook:gaps.by', { role: named(ownerRole, teller) }),
      dueOn && translate(overdue ? 'planBook:gaps.overdue' : 'planBook:gaps.due', { date: date(dueOn) }),
      reason,
    );
  if (state === 'waived') return parts(translate('planBook:gaps.waived', { date: date(until) }), reason);
  return lapsed && until !== null
    ? parts(translate('planBook:gaps.lapsed', { date: date(until) }), reason)
    : translate('planBook:gaps.open');
}

function named({ code, nameEn, nameFr }: Named, { lang }: BookTeller): string {
  const name = inLanguage({ en: nameEn, fr: nameFr }, lang);
  return [codeToShow(code, nameEn, nameFr), name].filter(Boolean).join(' ');
}

const locales = { en: 'en-CA', fr: 'fr-CA' } as const;

function word(value: ToldValue, teller: BookTeller): string | number {
  const { lang, translate } = teller;
  const listed = (words: string[]) => new Intl.ListFormat(locales[lang]).format(words);
  switch (value.type) {
    case 'minutes':
      return teller.duration(value.value);
    case 'percent':
      return translate('plans:change.percent', { number: value.value });
    case 'date':
      return teller.date(value.value);
    case 'count':
    case 'text':
      return value.value;
    case 'bilingual':
      return inLanguage({ en: value.nameEn, fr: value.nameFr }, lang);
    case 'record':
      return named(value.record, teller);
    case 'records': {
      const names = value.records.map((record) => named(record, teller));
      return value.chain ? names.join(' → ') : listed(names);
    }
    case 'fields':
      return listed(value.fields.map((field) => translate(`plan:field.${field}`)));
    case 'choice':
      return translate(`plan:choice.${value.set}.${value.value}`);
  }
}
