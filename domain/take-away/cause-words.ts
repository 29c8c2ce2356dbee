import { type ChainLink, chainOf } from './cause-chain.ts';
import { bearableMinutes } from './dependency-effects.ts';
import type { Cause, DependencyCause, FunctionOutcome, StaffingCause, StrategyUse } from './outcome.ts';

/** Tells causes in one language, in the window or in a document. */
export interface CauseTeller {
  translate(key: string, values?: Record<string, string | number>): string;
  /** "4 hours" */
  duration(minutes: number): string;
  /** "A02 Payroll": the code and name of what has this id. */
  name(id: string): string;
  list(words: string[]): string;
  /** The words in its language, in the other where they have not been written. */
  text(en: string, fr: string): string;
}

/** "at once", "after 4 hours". */
export function afterWords(minute: number, { translate, duration }: CauseTeller): string {
  return minute === 0
    ? translate('takeAway:at.once')
    : translate('takeAway:at.after', { duration: duration(minute) });
}

/** When it stops, or what it does instead: "after 4 hours", "Degraded at once", "Goes on"; null: it is not touched. */
export function stopWords(
  outcome: Pick<FunctionOutcome, 'stopsAt' | 'degradedAt'> | null,
  teller: CauseTeller,
): string {
  if (outcome === null) return teller.translate('takeAway:compare.never');
  const { stopsAt, degradedAt } = outcome;
  if (stopsAt !== null) return afterWords(stopsAt, teller);
  return degradedAt === null
    ? teller.translate('takeAway:compare.never')
    : teller.translate('takeAway:chart.degradedOnly', { at: afterWords(degradedAt, teller) });
}

/** What a cause is, with its numbers: "A02 is taken away (back after 24 hours); the workaround lasts 4 hours". */
export function causeWords(cause: Cause, teller: CauseTeller): string {
  const parts = cause.kind === 'dependency' ? dependencyWords(cause, teller) : staffingWords(cause, teller);
  return parts.reduce((first, then) => teller.translate('takeAway:joined', { first, then }));
}

function dependencyWords(cause: DependencyCause, teller: CauseTeller): string[] {
  const { translate, duration, name } = teller;
  const { because, standIn } = cause;
  const away = translate(`takeAway:away.${because.why}`, {
    thing: name(cause.targetId),
    other: 'id' in because ? name(because.id) : '',
    at: afterWords(cause.awayFrom, teller),
  });
  const back =
    cause.backAt === null
      ? translate('takeAway:back.never')
      : translate('takeAway:back.after', { duration: duration(cause.backAt) });
  const bearable = bearableMinutes(cause);
  const isWorkaround = (cause.workaroundLastsMinutes ?? 0) === bearable;
  const bears = isWorkaround ? 'takeAway:bears.workaround' : 'takeAway:bears.need';
  return [
    translate('takeAway:aside', { words: away, aside: back }),
    ...(standIn
      ? [
          translate('takeAway:standsIn', {
            other: standIn.id === null ? standIn.words : name(standIn.id),
            at: afterWords(standIn.from, teller),
          }),
        ]
      : []),
    bearable === 0 ? translate('takeAway:bears.nothing') : translate(bears, { duration: duration(bearable) }),
  ];
}

function staffingWords(cause: StaffingCause, teller: CauseTeller): string[] {
  const { translate, name } = teller;
  const shift = teller.text(cause.shiftEn, cause.shiftFr);
  const values = {
    count: cause.left,
    usually: cause.usually,
    skill: cause.skillId ? name(cause.skillId) : '',
  };
  const left = translate(cause.skillId ? 'takeAway:left.skilled' : 'takeAway:left.anyone', values);
  const asked = translate('takeAway:left.needed', { count: cause.minimumCount });
  return [
    shift === '' ? left : translate('takeAway:aside', { words: left, aside: shift }),
    asked,
    ...servedFirstWords(cause, teller),
  ];
}

/** Why those who are left are not enough here: others of the same people come first. */
function servedFirstWords(cause: StaffingCause, { translate, name, list }: CauseTeller): string[] {
  const { servedFirst, given, minimumCount, left } = cause;
  if (given >= Math.min(minimumCount, left)) return [];
  if (servedFirst.length === 0) return [translate('takeAway:left.otherShifts', { count: given })];
  return [translate('takeAway:left.shared', { functions: list(servedFirst.map(name)), count: given })];
}

/** "F03 Handle Cabinet documents stops after 4 hours: A02 is taken away …" */
export function linkWords({ functionId, cause }: ChainLink, teller: CauseTeller): string {
  const key = cause.stopsAt === null ? 'takeAway:because.degraded' : 'takeAway:because.stopped';
  return teller.translate(key, {
    function: teller.name(functionId),
    at: cause.stopsAt === null ? '' : afterWords(cause.stopsAt, teller),
    cause: causeWords(cause, teller),
  });
}

/** The whole chain to what was taken away, a sentence for each function on it. */
export function chainWords(
  outcomes: ReadonlyMap<string, FunctionOutcome>,
  functionId: string,
  teller: CauseTeller,
): string[] {
  return chainOf(outcomes, functionId).map((link) => linkWords(link, teller));
}

/** "Go on by hand: after 8 hours, for 2 days". */
export function strategyWords(
  { from, to }: Pick<StrategyUse, 'from' | 'to'>,
  strategy: string,
  teller: CauseTeller,
): string {
  return teller.translate('takeAway:strategy', {
    strategy,
    at: afterWords(from, teller),
    duration: teller.duration(to - from),
  });
}
