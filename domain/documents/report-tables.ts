import { type BlockFact, logWords } from './activation-tables.ts';
import { bullets, type Inline, paragraph } from './blocks.ts';
import { decisionRows, decisionWidths } from './decision-rows.ts';
import type { FunctionStateFact, TaskFact } from './fact-data.ts';
import { bilingualSpan, type FactTeller, spokenMinutes, tableTime } from './fact-words.ts';
import type { Block, SpanTone } from './model.ts';
import { factTable, toned } from './review-table.ts';
import { isThreatened, threatenedFunctions } from './threatened-functions.ts';

/** Whoever decides reads the report on one page, standing. */
const most = { functions: 6, decisionsInBrief: 3, steps: 3, decisions: 8, entries: 15, rows: 12 };

const toneOf: Record<FunctionStateFact['state'], SpanTone> = {
  normal: 'good',
  restored: 'good',
  degraded: 'caution',
  stopped: 'bad',
};
const worstFirst = ['stopped', 'degraded', 'restored', 'normal'] as const;

/**
 * The functions that are stopped or degraded, the worst first, by colour and word; those that are threatened, by name; and
 * how many others there are.
 */
export const functionsInBrief: BlockFact = (data, teller) => {
  const { activation } = data;
  if (activation === null) return [];
  const { translate, lang } = teller;
  const changed = activation.functions
    .filter(({ state }) => state === 'stopped' || state === 'degraded')
    .toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state));
  const others = activation.functions.filter((each) => !changed.includes(each) && !isThreatened(each)).length;
  const threatened = threatenedFunctions(activation.functions, others, teller);
  const rows = changed.map((each) => [
    [each.code, ' ', bilingualSpan(each.name, lang)],
    toned(translate(`facts:functionState.${each.state}`), toneOf[each.state]),
    leftOf(each, teller),
  ]);
  if (rows.length === 0 && threatened.length === 0 && others > 0)
    return [paragraph(translate('facts:table.functionStates.allNormal', { count: others }))];
  const name = 'functions';
  return [
    ...(rows.length > 0 || threatened.length === 0
      ? factTable({ name, widths: [48, 16, 36], rows, rowHeaders: true, most: most.functions }, data, teller)
      : []),
    ...threatened,
    ...(others > 0 && threatened.length === 0
      ? [paragraph(translate('facts:table.functionStates.others', { count: others }), 'note')]
      : []),
  ];
};

/** The time that presses: to the RTO, and once that is past to the MTPD. */
function leftOf({ rtoLeftMinutes, mtpdLeftMinutes }: FunctionStateFact, { translate }: FactTeller) {
  if (rtoLeftMinutes !== null && rtoLeftMinutes >= 0)
    return translate('review:left.rto', { time: spokenMinutes(rtoLeftMinutes, translate) });
  if (mtpdLeftMinutes !== null && mtpdLeftMinutes >= 0)
    return translate(rtoLeftMinutes === null ? 'review:left.mtpd' : 'review:left.pastRto', {
      time: spokenMinutes(mtpdLeftMinutes, translate),
    });
  if (mtpdLeftMinutes !== null) {
    const time = spokenMinutes(-mtpdLeftMinutes, translate);
    return toned(translate('review:left.pastMtpd', { time }), 'bad');
  }
  if (rtoLeftMinutes === null) return translate('facts:notCounted');
  return toned(translate('facts:past', { duration: spokenMinutes(-rtoLeftMinutes, translate) }), 'bad');
}

export const newDecisions: BlockFact = (data, teller) => {
  if (data.report === null) return [];
  const rows = decisionRows(data.report.decisions.toReversed(), teller);
  return factTable({ name: 'decisions', widths: decisionWidths, rows, most: most.decisions }, data, teller);
};

/** The newest decisions, a line each. */
export const decisionsInBrief: BlockFact = (data, teller) => {
  if (data.report === null) return [];
  const { translate } = teller;
  const { decisions } = data.report;
  if (decisions.length === 0) return [paragraph(translate('review:table.decisions.none'))];
  const lines = decisions
    .toReversed()
    .slice(0, most.decisionsInBrief)
    .map(({ at, text, reason, by, corrected }) => {
      const told = translate('review:decisionInBrief', { at: tableTime(at, teller), by, text, reason });
      if (corrected === null) return told;
      return `${told} ${translate('review:correctedInBrief', { reason: corrected.reason })}`;
    });
  return [bullets(lines), ...moreOf(decisions.length - lines.length, teller)];
};

/** What can be done next, late tasks first, a line each: what, by whom and by when. */
export const nextSteps: BlockFact = (data, teller) => {
  const { activation } = data;
  if (activation === null) return [];
  const tasks = activation.tasks
    .filter(({ state }) => state === 'open' || state === 'inProgress')
    .toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  if (tasks.length === 0) return [paragraph(teller.translate('review:noSteps'))];
  const lines = tasks
    .slice(0, most.steps)
    .map(
      (task): Inline => [
        bilingualSpan(task.text, teller.lang),
        ...[' – ', roleOf(task, teller), ', ', dueOf(task, teller)],
      ],
    );
  return [bullets(lines)];
};

function moreOf(count: number, { translate }: FactTeller): Block[] {
  return count > 0 ? [paragraph(translate('review:more', { count }), 'note')] : [];
}

function roleOf({ role }: Pick<TaskFact, 'role'>, { lang, translate }: FactTeller) {
  return role === null ? translate('facts:nobody') : bilingualSpan(role, lang);
}

function dueOf({ dueAt, lateMinutes }: TaskFact, teller: FactTeller) {
  if (dueAt === null) return teller.translate('facts:noDueTime');
  if (lateMinutes === null) return tableTime(dueAt, teller);
  const time = spokenMinutes(lateMinutes, teller.translate);
  return toned(teller.translate('review:late', { time }), 'bad');
}

/** What was done, skipped or has failed since the last report, the last one first. */
export const settledTasks: BlockFact = (data, teller) => {
  if (data.report === null) return [];
  const rows = data.report.settled.map((task) => [
    bilingualSpan(task.text, teller.lang),
    roleOf(task, teller),
    task.state === 'failed'
      ? toned(teller.translate('review:outcome.failed'), 'bad')
      : teller.translate(`review:outcome.${task.state === 'skipped' ? 'skipped' : 'done'}`),
    tableTime(task.settledAt ?? data.asOf, teller),
  ]);
  return factTable({ name: 'settledTasks', widths: [42, 24, 14, 20], rows, most: most.rows }, data, teller);
};

/** The newest entries of the period, in order of time. */
export const newEntries: BlockFact = (data, teller) => {
  if (data.report === null) return [];
  const { log } = data.report;
  const rows = log
    .slice(-most.entries)
    .map((entry) => [tableTime(entry.at, teller), logWords(entry, teller), entry.author]);
  const left = log.length - rows.length;
  return [
    ...factTable({ name: 'log', widths: [20, 60, 20], rows }, data, teller),
    ...(left > 0 ? [paragraph(teller.translate('review:earlier', { count: left }), 'note')] : []),
  ];
};

export const newContacts: BlockFact = (data, teller) => {
  if (data.report === null) return [];
  const rows = data.report.contacts
    .toReversed()
    .map(({ at, person, via, outcome, text }) => [
      ...[tableTime(at, teller), [person, via].filter(Boolean).join(', ')],
      ...[teller.translate(`review:contact.${outcome}`), text],
    ]);
  return factTable({ name: 'contacts', widths: [20, 28, 18, 34], rows, most: most.rows }, data, teller);
};

/** What is out or limited, and what is back since the last report. */
export const resourceStates: BlockFact = (data, teller) => {
  if (data.report === null) return [];
  const tone = { out: 'bad', limited: 'caution', back: 'good' } as const;
  const rows = data.report.resources.map(({ name, state, since, text }) => [
    bilingualSpan(name, teller.lang),
    toned(teller.translate(`review:resource.${state}`), tone[state]),
    tableTime(since, teller),
    text,
  ]);
  const widths = [34, 18, 20, 28];
  return factTable({ name: 'resources', widths, rows, rowHeaders: true, most: most.rows }, data, teller);
};

/** Who is at work in a strike, by place, with the sum. */
export const strikeTable: BlockFact = (data, teller) => {
  if (data.report === null) return [];
  const { strike } = data.report;
  const { translate, lang } = teller;
  const number = (value: number) => value.toLocaleString(lang === 'fr' ? 'fr-CA' : 'en-CA');
  const rows = strike
    ? [...strike.places.filter(({ place }) => place !== ''), { ...strike.total, place: null, at: null }].map(
        ({ place, at, ...figures }) => [
          place ?? toned(translate('review:strike.total'), undefined),
          ...[figures.dueAtWork, figures.atWork, figures.withdrawn].map(number),
          translate('review:strike.essential', {
            present: number(figures.essentialPresent),
            absent: number(figures.essentialAbsent),
          }),
          at === null ? '' : tableTime(at, teller),
        ],
      )
    : [];
  const widths = [26, 12, 12, 13, 19, 18];
  return factTable({ name: 'strike', widths, rows, rowHeaders: true }, data, teller);
};
