import { dateIn } from '../time/local-date.ts';
import { PeopleAtWork } from './people-at-work.ts';
import type { PersonFacts, PlanFacts } from './plan-facts.ts';
import { type Seats, thingsLost } from './resources-away.ts';
import { skilledPeople } from './staffing-effects.ts';
import type { TakeAwayQuestion } from './take-away.ts';

/** One person who could stand in. */
export interface CoverPerson {
  personId: string;
  name: string;
  positionTitle: string;
  unitId: string | null;
  siteId: string | null;
  employeeGroup: PersonFacts['employeeGroup'];
  bargainingUnitId: string | null;
  level: 'trained' | 'proficient' | null;
  /** Minute from which they are at work: later than 0 where they wait for a seat at another site. */
  fromMinute: number;
  /** Functions of their own unit that their skills already serve. */
  usedBy: string[];
}

/** Who could cover one staffing requirement: the best first; `total` counts those that are left out of the list too. */
export interface Cover {
  requirementId: string;
  skillId: string | null;
  shiftEn: string;
  shiftFr: string;
  total: number;
  people: CoverPerson[];
}

interface Options {
  /** People listed for each requirement at the most. */
  most: number;
}

/**
 * Who could cover a function while things are taken away: people with the skill outside of those who staff it, at work,
 * not on leave at the start, not in a unit that is on strike, not taken away. Those that no other function uses stand first, then
 * the proficient. A requirement for any skill is not answered: everyone could.
 */
export function coverOf(
  facts: PlanFacts,
  question: TakeAwayQuestion,
  functionIds: readonly string[],
  { most }: Options = { most: 30 },
): Map<string, Cover[]> {
  const { seats } = thingsLost(facts, question.takenAway);
  const people = new PeopleAtWork(facts, question.takenAway, seats, question.startsAt);
  const onDate = dateIn(facts.timeZone, question.startsAt);
  const skilled = skilledPeople(facts, onDate);
  const search: Search = {
    people,
    seats,
    skilled,
    byId: new Map(facts.people.map((p) => [p.id, p])),
    levels: bestLevels(facts),
    users: usersOfSkill(facts),
    skillsOf: Map.groupBy(facts.personSkills, (s) => s.personId),
  };
  const wanted = new Set(functionIds);
  const unitOf = new Map(facts.functions.map((f) => [f.id, f.unitId]));
  const covers = new Map<string, Cover[]>();
  for (const { id, functionId, skillId, shiftEn, shiftFr } of facts.staffing) {
    if (!wanted.has(functionId)) continue;
    const found = skillId === null ? [] : able(search, functionId, skillId, unitOf.get(functionId) ?? null);
    const people = found.slice(0, most);
    const cover = { requirementId: id, skillId, shiftEn, shiftFr, total: found.length, people };
    covers.set(functionId, [...(covers.get(functionId) ?? []), cover]);
  }
  return covers;
}

interface Search {
  people: PeopleAtWork;
  seats: ReadonlyMap<string, Seats>;
  skilled: ReadonlyMap<string | null, string[]>;
  byId: ReadonlyMap<string, PersonFacts>;
  levels: ReadonlyMap<string, 'trained' | 'proficient'>;
  users: ReadonlyMap<string, string[]>;
  skillsOf: ReadonlyMap<string, PlanFacts['personSkills']>;
}

function able(search: Search, functionId: string, skillId: string, unitId: string | null): CoverPerson[] {
  return (search.skilled.get(skillId) ?? [])
    .flatMap((id) => {
      const person = search.byId.get(id);
      return person && person.unitId !== unitId ? coverPerson(search, person, functionId, skillId) : [];
    })
    .sort(bestFirst);
}

function coverPerson(
  { people, seats, levels, users, skillsOf }: Search,
  person: PersonFacts,
  functionId: string,
  skillId: string,
): CoverPerson[] {
  const hindrance = people.hindrance(person.id);
  if (people.onLeaveAt(person.id, 0) || hindrance?.takenAway || (hindrance && hindrance.onStrike > 0))
    return [];
  const seat = person.siteId === null ? undefined : seats.get(person.siteId);
  if (seat && (seat.share === 0 || seat.readyAt === Infinity)) return [];
  const usedBy = (skillsOf.get(person.id) ?? []).flatMap(
    (s) => users.get(`${person.unitId}|${s.skillId}`) ?? [],
  );
  return [
    {
      personId: person.id,
      name: `${person.givenName} ${person.familyName}`,
      positionTitle: person.positionTitle,
      unitId: person.unitId,
      siteId: person.siteId,
      employeeGroup: person.employeeGroup,
      bargainingUnitId: person.bargainingUnitId,
      level: levels.get(`${person.id}|${skillId}`) ?? null,
      fromMinute: seat?.readyAt ?? 0,
      usedBy: [...new Set(usedBy)].filter((id) => id !== functionId).sort(),
    },
  ];
}

function bestLevels({ personSkills }: PlanFacts): Map<string, 'trained' | 'proficient'> {
  const levels = new Map<string, 'trained' | 'proficient'>();
  for (const { personId, skillId, level } of personSkills) {
    const key = `${personId}|${skillId}`;
    if (level !== 'aware' && levels.get(key) !== 'proficient') levels.set(key, level);
  }
  return levels;
}

/** Functions by the unit and the skill that they draw on. */
function usersOfSkill({ staffing, functions }: PlanFacts): Map<string, string[]> {
  const unitOf = new Map(functions.map((f) => [f.id, f.unitId]));
  const users = new Map<string, string[]>();
  for (const { functionId, skillId, minimumCount } of staffing) {
    if (minimumCount === 0) continue;
    const key = `${unitOf.get(functionId) ?? null}|${skillId}`;
    users.set(key, [...(users.get(key) ?? []), functionId]);
  }
  return users;
}

function bestFirst(a: CoverPerson, b: CoverPerson): number {
  return (
    a.usedBy.length - b.usedBy.length ||
    a.fromMinute - b.fromMinute ||
    Number(b.level === 'proficient') - Number(a.level === 'proficient') ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
    (a.personId < b.personId ? -1 : 1)
  );
}
