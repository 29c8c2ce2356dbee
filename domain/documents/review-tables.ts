import { lateFromMinutes } from '../activation/task-review.ts';
import { type BlockFact, logWords } from './activation-tables.ts';
import { type Inline, keyFact, paragraph, text } from './blocks.ts';
import { decisionRows, decisionWidths } from './decision-rows.ts';
import type { ActivationFacts, ReviewedTask, ReviewFacts, StoryFact } from './fact-data.ts';
import {
  bilingualSpan,
  type FactTeller,
  inLanguage,
  spokenMinutes,
  tableTime,
  wholeTime,
} from './fact-words.ts';
import type { KeyFact, SpanTone } from './model.ts';
import { factTable, toned } from './review-table.ts';

/** Of more tasks than this only those are listed that did not go as planned: nobody reads a list of what went well. */
const mostTasks = 50;

/** The frame of it: what, who, from when to when, how much. */
export const reviewInBrief: BlockFact = (data, teller) => {
  const { activation, review } = data;
  if (activation === null || review === null) return [];
  const facts = frameOf(activation, review, teller);
  return [{ type: 'keyFacts', caption: teller.translate('review:brief.caption'), facts }];
};

function frameOf(activation: ActivationFacts, review: ReviewFacts, teller: FactTeller): KeyFact[] {
  const { translate, lang } = teller;
  const { stoodDownAt, stoodDownBy } = review;
  const label = (key: string) => translate(`review:brief.${key}`);
  const kind = translate(activation.exercise ? 'facts:mode.exercise' : 'facts:mode.actual');
  const severity = translate(`facts:severity.${activation.severity}`);
  const said = (at: string, by: string) => translate('review:brief.atBy', { at: wholeTime(at, teller), by });
  return [
    keyFact(label('response'), inLanguage(activation.title, lang)),
    keyFact(label('kind'), [kind, ', ', bilingualSpan(activation.scenario, lang)]),
    keyFact(label('severity'), severity),
    keyFact(label('declared'), said(activation.declaredAt, activation.declaredBy)),
    keyFact(label('authority'), activation.authority || translate('review:brief.noAuthority')),
    keyFact(
      label('stoodDown'),
      stoodDownAt === null ? translate('review:brief.underWay') : said(stoodDownAt, stoodDownBy),
    ),
    keyFact(label('lasted'), spokenMinutes(activation.elapsedMinutes, translate)),
    keyFact(label('tasks'), taskSums(review.tasks, teller)),
    keyFact(label('entries'), translate('review:brief.entryCount', { count: review.entries })),
  ];
}

/** "31 reviewed: 24 in time, 4 late, 1 skipped, 2 failed". */
function taskSums(tasks: readonly ReviewedTask[], { translate }: FactTeller): string {
  const outcomes = ['inTime', 'late', 'skipped', 'failed', 'leftOpen', 'open'] as const;
  const sums = outcomes.flatMap((outcome) => {
    const count = tasks.filter((task) => task.outcome === outcome).length;
    return count === 0 ? [] : [translate(`review:sum.${outcome}`, { count })];
  });
  if (sums.length === 0) return translate('review:brief.noTasks');
  return translate('review:brief.taskCount', { count: tasks.length, sums: sums.join(', ') });
}

export const timeLine: BlockFact = (data, teller) => {
  const { review } = data;
  if (review === null) return [];
  const rows = review.timeLine.map((entry) => [
    timeOf(entry, teller),
    storyWords(entry, teller),
    entry.author,
  ]);
  const note = teller.translate('review:timeLineOf', { shown: rows.length, count: review.entries });
  return [
    ...factTable({ name: 'timeLine', widths: [20, 60, 20], rows }, data, teller),
    ...(rows.length < review.entries ? [paragraph(note, 'note')] : []),
  ];
};

function timeOf({ at, was }: StoryFact, teller: FactTeller): Inline {
  const now = tableTime(at, teller);
  return was === null || was.at === at ? now : [text(tableTime(was.at, teller), { struck: true }), ' ', now];
}

/** What was said first, struck through, what is right, and why. */
function storyWords(entry: StoryFact, teller: FactTeller): Inline {
  const now = logWords(entry, teller).trim();
  const { was, corrected } = entry;
  if (corrected === null) return now;
  const before = was && logWords(was, teller).trim();
  const { by, reason } = corrected;
  const why = teller.translate('review:correctedBy', { at: tableTime(corrected.at, teller), by, reason });
  return [...(before && before !== now ? [text(before, { struck: true }), ' '] : []), `${now} ${why}`];
}

const outcomeTone: Record<ReviewedTask['outcome'], SpanTone> = {
  inTime: 'good',
  late: 'caution',
  skipped: 'caution',
  failed: 'bad',
  leftOpen: 'bad',
  open: 'caution',
};

/** Planned against actual: when each task was due and was done, and how much later or earlier. */
export const taskTimes: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const { tasks } = data.review;
  const isShort = tasks.length <= mostTasks;
  const shown = isShort ? tasks : tasks.filter(({ outcome }) => outcome !== 'inTime');
  const rows = shown.map((task) => [
    taskName(task, teller),
    task.dueAt === null ? teller.translate('facts:noDueTime') : tableTime(task.dueAt, teller),
    task.settledAt === null ? '–' : tableTime(task.settledAt, teller),
    differenceOf(task, teller),
    toned(teller.translate(`review:outcome.${task.outcome}`), outcomeTone[task.outcome]),
  ]);
  const inTime = tasks.length - shown.length;
  const tolerance = teller.translate('review:tolerance', { count: lateFromMinutes });
  return [
    ...factTable({ name: 'tasks', widths: [38, 17, 17, 14, 14], rows }, data, teller),
    ...(shown.some(isWithinTolerance) ? [paragraph(tolerance, 'note')] : []),
    ...(inTime > 0 ? [paragraph(teller.translate('review:othersInTime', { count: inTime }), 'note')] : []),
  ];
};

/** "6 min late" and "In time" stand side by side. */
function isWithinTolerance({ outcome, differenceMinutes }: ReviewedTask): boolean {
  return outcome === 'inTime' && (differenceMinutes ?? 0) > 0;
}

function taskName({ number, text, date }: ReviewedTask, { lang }: FactTeller): Inline {
  return [`${number}. `, bilingualSpan(text, lang), ...(date === null ? [] : [` (${date})`])];
}

function differenceOf({ differenceMinutes }: ReviewedTask, { translate }: FactTeller): string {
  if (differenceMinutes === null) return '–';
  if (differenceMinutes === 0) return translate('review:onTime');
  const time = spokenMinutes(Math.abs(differenceMinutes), translate);
  return translate(differenceMinutes > 0 ? 'review:laterBy' : 'review:earlierBy', { time });
}

/** What did not go as planned, with the reasons that the record gives. */
export const taskReasons: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const rows = data.review.tasks
    .filter(
      ({ outcome, said }) =>
        outcome === 'late' || outcome === 'failed' || (outcome !== 'inTime' && said !== ''),
    )
    .map((task) => [
      taskName(task, teller),
      task.role === null ? teller.translate('facts:nobody') : bilingualSpan(task.role, teller.lang),
      teller.translate(`review:outcome.${task.outcome}`),
      task.said || teller.translate('review:noReason'),
    ]);
  return factTable({ name: 'reasons', widths: [34, 22, 14, 30], rows, most: 60 }, data, teller);
};

/** What a stand-down left undone. */
export const leftOpen: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const rows = data.review.tasks
    .filter(({ outcome }) => outcome === 'leftOpen' || outcome === 'open' || outcome === 'failed')
    .map((task) => [
      taskName(task, teller),
      task.role === null ? teller.translate('facts:nobody') : bilingualSpan(task.role, teller.lang),
      task.said,
    ]);
  return factTable({ name: 'leftOpen', widths: [44, 26, 30], rows, most: 15 }, data, teller);
};

const resultTone: Record<ReviewFacts['stops'][number]['result'], SpanTone> = {
  inTime: 'good',
  noTarget: 'caution',
  overRto: 'caution',
  overMtpd: 'bad',
  notBack: 'bad',
};

/** Each stop of a function: when, until when, how long, and what was promised. */
export const recoveries: BlockFact = (data, teller) => {
  if (data.review === null) return [];
  const { translate, lang } = teller;
  const length = (minutes: number | null) => (minutes === null ? '–' : spokenMinutes(minutes, translate));
  const rows = data.review.stops.map((stop) => [
    [stop.code, ' ', bilingualSpan(stop.name, lang)],
    tableTime(stop.stoppedAt, teller),
    stop.backAt === null ? '–' : tableTime(stop.backAt, teller),
    length(stop.rtaMinutes),
    [length(stop.rtoMinutes), ' / ', length(stop.mtpdMinutes)],
    toned(translate(`review:result.${stop.result}`), resultTone[stop.result]),
  ]);
  const widths = [25, 15, 15, 13, 16, 16];
  return factTable({ name: 'recoveries', widths, rows, rowHeaders: true }, data, teller);
};

/** Every decision with its reason and who made it, in the words that hold now. */
export const decisionsMade: BlockFact = (data, teller) => {
  if (data.activation === null) return [];
  const rows = decisionRows(data.activation.decisions, teller);
  return factTable({ name: 'decisionsMade', widths: decisionWidths, rows, most: 60 }, data, teller);
};
