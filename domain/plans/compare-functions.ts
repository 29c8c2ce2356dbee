import type { Bilingual } from '../documents/fact-data.ts';
import type { PlanChange } from './change-schema.ts';
import {
  called,
  changed,
  choice,
  date,
  filled,
  lists,
  minutes,
  number,
  type Place,
  percent,
  record,
  text,
  words,
} from './compare-parts.ts';
import type { PlanFunction } from './content-schema.ts';
import { sameHeld } from './same.ts';

/** What is different within functions that are in scope in both; those that came and went are told with the scope. */
export function compareFunctions(
  before: readonly PlanFunction[],
  after: readonly PlanFunction[],
): PlanChange[] {
  const was = new Map(before.map((f) => [f.id, f]));
  return after.flatMap((now) => {
    const old = was.get(now.id);
    return old ? heldChanges(old, now) : [];
  });
}

const changesOf = new WeakMap<PlanFunction, { before: PlanFunction; changes: PlanChange[] }>();

/** Worked out once for the same two: an edit leaves most functions of an approved plan as they were. */
function heldChanges(before: PlanFunction, after: PlanFunction): PlanChange[] {
  const known = changesOf.get(after);
  if (known?.before === before) return known.changes;
  const changes = sameHeld(before, after) ? [] : compareFunction(before, after);
  changesOf.set(after, { before, changes });
  return changes;
}

function compareFunction(before: PlanFunction, after: PlanFunction): PlanChange[] {
  const place: Place = { section: 'functions', subject: called(after), part: null };
  return [
    ...text(place, 'code', before.code, after.code),
    ...words(place, 'name', before.name, after.name),
    ...changed(place, 'tier', number(before.tier), number(after.tier)),
    ...changed(place, 'mtpd', minutes(before.mtpdMinutes), minutes(after.mtpdMinutes)),
    ...changed(place, 'rto', minutes(before.rtoMinutes), minutes(after.rtoMinutes)),
    ...changed(place, 'rpo', minutes(before.rpoMinutes), minutes(after.rpoMinutes)),
    ...changed(place, 'mbco', percent(before.mbcoPercent), percent(after.mbcoPercent)),
    ...words(place, 'mbcoWords', before.mbcoWords, after.mbcoWords),
    ...changed(place, 'owner', record(before.owner), record(after.owner)),
    ...changed(place, 'unit', record(before.unit), record(after.unit)),
    ...words(place, 'description', before.description, after.description),
    ...words(place, 'tierReason', before.tierReason, after.tierReason),
    ...words(place, 'legalBasis', before.legalBasis, after.legalBasis),
    ...words(place, 'peakPeriods', before.peakPeriods, after.peakPeriods),
    ...words(place, 'workarounds', before.workarounds, after.workarounds),
    ...changed(place, 'reviewOn', date(before.reviewOn), date(after.reviewOn)),
    ...compareImpacts(place, before, after),
    ...compareStaffing(place, before, after),
    ...compareDependencies(place, before, after),
    ...compareStrategies(place, before, after),
  ];
}

/** By category and time: "Legal after 24 hours: 2 → 4". */
function compareImpacts(place: Place, before: PlanFunction, after: PlanFunction): PlanChange[] {
  const categories = new Map([...before.impacts, ...after.impacts].map((i) => [i.category, i.name]));
  return [...categories].flatMap(([category, name]) => {
    const points = (f: PlanFunction) => f.impacts.find((i) => i.category === category)?.points ?? [];
    const [old, now] = [points(before), points(after)];
    const times = [...new Set([...old, ...now].map((p) => p.atMinutes))].sort((a, b) => a - b);
    return times.flatMap((at): PlanChange[] => {
      const [was, is] = [old, now].map((list) => list.find((p) => p.atMinutes === at));
      const there = { ...place, part: filled(name) };
      const found = [
        ...changed(there, 'impact', number(was?.severity ?? null), number(is?.severity ?? null)),
        ...words(there, 'justification', was?.justification ?? unsaid, is?.justification ?? unsaid),
      ];
      return found.map((change) => ({ ...change, atMinutes: at }));
    });
  });
}

const unsaid: Bilingual = { en: '', fr: '' };

type Staffing = PlanFunction['staffing'][number];

/** "Payroll clerk, night"; with nothing said of it, anyone. */
function staffingName({ skill, shift }: Staffing): Bilingual {
  const said = (...words: string[]) => words.filter(Boolean).join(', ');
  return {
    en: said(skill.en || skill.fr, shift.en || shift.fr),
    fr: said(skill.fr || skill.en, shift.fr || shift.en),
  };
}

function compareStaffing(place: Place, before: PlanFunction, after: PlanFunction): PlanChange[] {
  return lists({
    place,
    field: 'staffing',
    before: before.staffing,
    after: after.staffing,
    idOf: ({ id }) => id,
    called: staffingName,
    within: (old, now) => {
      const there = { ...place, part: staffingName(now) };
      return [
        ...words(there, 'skill', old.skill, now.skill),
        ...words(there, 'shift', old.shift, now.shift),
        ...changed(there, 'staffNormal', number(old.normal), number(now.normal)),
        ...changed(there, 'staffDegraded', number(old.degraded), number(now.degraded)),
        ...changed(there, 'staffMinimum', number(old.minimum), number(now.minimum)),
      ];
    },
  });
}

/** A need is known by what is needed: taken out and put in again it is the same. */
function compareDependencies(place: Place, before: PlanFunction, after: PlanFunction): PlanChange[] {
  return lists({
    place,
    field: 'dependency',
    before: before.dependencies,
    after: after.dependencies,
    idOf: ({ target }) => target.id,
    called: ({ target }) => called(target),
    within: (old, now) => {
      const there = { ...place, part: called(now.target) };
      return [
        ...changed(there, 'neededBack', minutes(old.neededBackMinutes), minutes(now.neededBackMinutes)),
        ...words(there, 'workaround', old.workaround, now.workaround),
        ...changed(
          there,
          'workaroundLasts',
          minutes(old.workaroundLastsMinutes),
          minutes(now.workaroundLastsMinutes),
        ),
      ];
    },
  });
}

function compareStrategies(place: Place, before: PlanFunction, after: PlanFunction): PlanChange[] {
  return lists({
    place,
    field: 'strategy',
    before: before.strategies,
    after: after.strategies,
    idOf: ({ id }) => id,
    called: (strategy) => filled(strategy.text),
    within: (old, now) => {
      const there = { ...place, part: filled(now.text) };
      return [
        ...words({ ...place, part: null }, 'strategyText', old.text, now.text),
        ...changed(
          there,
          'scenario',
          choice('strategyScenario', old.scenario),
          choice('strategyScenario', now.scenario),
        ),
        ...changed(there, 'ready', minutes(old.readyMinutes), minutes(now.readyMinutes)),
        ...changed(there, 'lasts', minutes(old.lastsMinutes), minutes(now.lastsMinutes)),
        ...changed(there, 'capacity', percent(old.capacityPercent), percent(now.capacityPercent)),
      ];
    },
  });
}
