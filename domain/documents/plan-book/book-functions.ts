import type { RecoveryMeasurement } from '../../learning/schema.ts';
import type { PlanContent, PlanDependency, PlanFunction } from '../../plans/content-schema.ts';
import { bullets, heading, type Inline, keyFact, paragraph, table } from '../blocks.ts';
import type { Bilingual } from '../fact-data.ts';
import type { Block, KeyFact, Span } from '../model.ts';
import { textOf } from './book-scope.ts';
import { type BookTeller, orElse } from './book-teller.ts';

/** Each function with its business impact analysis, its staffing, what it needs and how it goes on. */
export function functionBlocks(
  { functions }: PlanContent,
  measured: readonly RecoveryMeasurement[],
  teller: BookTeller,
): Block[] {
  return functions.flatMap((f) => [
    heading(2, teller.named(f), `function-${f.id}`),
    ...(f.description.en || f.description.fr ? textOf(f.description, teller) : []),
    {
      type: 'keyFacts',
      caption: teller.translate('planBook:caption.recovery'),
      facts: [...recovery(f, teller), ...measuredFacts(f, measured, teller)],
    },
    ...impactTable(f, teller),
    ...staffingTable(f, teller),
    ...dependencyTable(f, teller),
    ...strategyTable(f, teller),
  ]);
}

function recovery(f: PlanFunction, teller: BookTeller): KeyFact[] {
  const { translate, duration, nothing } = teller;
  const said = (key: string) => translate(`planBook:function.${key}`);
  const percent =
    f.mbcoPercent === null ? [] : [translate('plans:change.percent', { number: f.mbcoPercent })];
  const minimum = [...percent, ...(percent.length > 0 && (f.mbcoWords.en || f.mbcoWords.fr) ? [', '] : [])];
  const written = (key: string, words: Bilingual) =>
    words.en || words.fr ? [keyFact(said(key), teller.words(words))] : [];
  return [
    keyFact(said('owner'), f.owner ? teller.words(f.owner.name) : nothing),
    keyFact(said('unit'), f.unit ? teller.words(f.unit.name) : nothing),
    keyFact(
      said('tier'),
      f.tier === null ? nothing : [String(f.tier), ...after(' – ', teller.words(f.tierReason))],
    ),
    keyFact(said('rto'), duration(f.rtoMinutes)),
    keyFact(said('mtpd'), duration(f.mtpdMinutes)),
    keyFact(said('rpo'), duration(f.rpoMinutes)),
    keyFact(said('mbco'), orElse([...minimum, ...teller.words(f.mbcoWords)], nothing)),
    ...written('legalBasis', f.legalBasis),
    ...written('peakPeriods', f.peakPeriods),
    ...written('workarounds', f.workarounds),
    ...(f.reviewOn === null ? [] : [keyFact(said('reviewOn'), teller.date(f.reviewOn))]),
  ];
}

/** What was measured last in an exercise, and last in earnest: never one for the other. */
function measuredFacts(
  { id }: PlanFunction,
  measured: readonly RecoveryMeasurement[],
  { translate, duration, date }: BookTeller,
): KeyFact[] {
  return (['exercise', 'actual'] as const).flatMap((mode) => {
    const last = measured
      .filter((each) => each.functionId === id && each.mode === mode)
      .toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))
      .at(-1);
    if (!last) return [];
    const values = {
      time: duration(last.rtaMinutes),
      on: date(last.measuredOn),
      promised: duration(last.rtoMinutes),
    };
    return [keyFact(translate(`planBook:measured.${mode}`), translate('planBook:measured.value', values))];
  });
}

/** Categories by time after the stop; a category holds its severity until the next time that is rated. */
function impactTable({ impacts }: PlanFunction, teller: BookTeller): Block[] {
  const { translate } = teller;
  const times = [...new Set(impacts.flatMap((i) => i.points.map((p) => p.atMinutes)))].sort((a, b) => a - b);
  if (times.length === 0) return [];
  const columns = [
    { header: translate('planBook:column.category'), width: 24 },
    ...times.map((at) => ({ header: teller.duration(at), width: 76 / times.length })),
  ];
  const rows = impacts.map(({ name, points }) => [
    teller.words(name),
    ...times.map((at) => String(points.findLast((p) => p.atMinutes <= at)?.severity ?? '–')),
  ]);
  const reasons = impacts.flatMap(({ name, points }) =>
    points
      .filter((p) => p.justification.en || p.justification.fr)
      .map((p) => [
        ...teller.words(name),
        `, ${teller.duration(p.atMinutes)}: `,
        ...teller.words(p.justification),
      ]),
  );
  return [
    { ...table(translate('planBook:caption.impact'), columns, rows), rowHeaders: true },
    ...(reasons.length > 0 ? [bullets(reasons)] : []),
  ];
}

function staffingTable({ staffing }: PlanFunction, teller: BookTeller): Block[] {
  const { translate, nothing } = teller;
  if (staffing.length === 0) return [];
  const count = (value: number | null) => (value === null ? nothing : String(value));
  const rows = staffing.map((s) => [
    orElse(teller.words(s.skill), translate('planBook:anyone')),
    orElse(teller.words(s.shift), translate('planBook:anyShift')),
    count(s.normal),
    count(s.degraded),
    count(s.minimum),
  ]);
  const columns = teller.columns({ skill: 34, shift: 24, normal: 14, degraded: 14, minimum: 14 });
  return [{ ...table(translate('planBook:caption.staffing'), columns, rows), rowHeaders: true }];
}

function dependencyTable({ dependencies, rtoMinutes }: PlanFunction, teller: BookTeller): Block[] {
  const { translate, duration } = teller;
  if (dependencies.length === 0) return [];
  const rows = dependencies.map((d) => [
    [...teller.named(d.target), ` (${translate(`plan:choice.dependencyTarget.${d.kind}`)})`],
    teller.needed(d, rtoMinutes),
    d.kind === 'role' ? '–' : duration(d.meetsMinutes),
    workaround(d, teller),
  ]);
  const columns = teller.columns({ needed: 36, within: 16, meets: 16, workaround: 32 });
  return [{ ...table(translate('planBook:caption.dependencies'), columns, rows), rowHeaders: true }];
}

function workaround(need: PlanDependency, teller: BookTeller): Inline {
  const { translate, duration } = teller;
  const words = teller.words(need.workaround);
  if (words.length === 0) return translate('planBook:noWorkaround');
  if (need.workaroundLastsMinutes === null) return words;
  return [
    ...words,
    ' ',
    translate('planBook:workaroundLasts', { time: duration(need.workaroundLastsMinutes) }),
  ];
}

const after = (first: string, then: readonly Span[]) => (then.length === 0 ? [] : [first, ...then]);

function strategyTable({ strategies }: PlanFunction, teller: BookTeller): Block[] {
  const { translate, duration } = teller;
  if (strategies.length === 0) return [paragraph(translate('planBook:noStrategies'), 'note')];
  const rows = strategies.map((s) => [
    translate(`plan:choice.strategyScenario.${s.scenario}`),
    teller.words(s.text),
    duration(s.readyMinutes),
    s.lastsMinutes === null ? translate('planBook:withoutEnd') : duration(s.lastsMinutes),
    s.capacityPercent === null
      ? teller.nothing
      : translate('plans:change.percent', { number: s.capacityPercent }),
  ]);
  const columns = teller.columns({ scenario: 20, done: 35, ready: 15, lasts: 15, capacity: 15 });
  return [{ ...table(translate('planBook:caption.strategies'), columns, rows), rowHeaders: true }];
}
