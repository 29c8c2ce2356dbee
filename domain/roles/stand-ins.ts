import { isOnLeave, type Leave } from '../people/on-leave.ts';
import { type HeldSkill, type RequiredSkill, type SkillMatch, skillMatch } from '../people/skill-match.ts';

/** Somebody who might stand in. */
export interface Candidate extends Leave {
  personId: string;
  /** For those who are alike otherwise: by family name. */
  sortName: string;
  unitId: string | null;
  siteId: string | null;
  bargainingUnitId: string | null;
  languages: readonly string[];
  skills: readonly HeldSkill[];
  /** Roles in whose succession the person is first, and those in which later. */
  primaryOf: readonly string[];
  alternateOf: readonly string[];
}

/** What is looked for: the skills, and the people beside whom one would stand. */
export interface Wanted {
  skills: readonly RequiredSkill[];
  beside: readonly Pick<Candidate, 'unitId' | 'siteId' | 'bargainingUnitId'>[];
}

export interface StandIn {
  personId: string;
  available: boolean;
  skills: { skillId: string; match: SkillMatch }[];
  /** Works in a unit of those beside whom they would stand: knows the work. */
  sameUnit: boolean;
  /** Would not be lost with the same site, or in the same strike. */
  otherSite: boolean;
  otherGroup: boolean;
}

/**
 * Who could stand in, the best first: at work today; with most of the skills, then with most that are close (too low or
 * expired); from the same unit; at another site; in another bargaining unit; in both languages; with the fewest roles
 * in which they come first, then with the fewest in all.
 * @param today YYYY-MM-DD in the organisation's time zone.
 */
export function rankStandIns(candidates: readonly Candidate[], wanted: Wanted, today: string): StandIn[] {
  const units = new Set(wanted.beside.map((b) => b.unitId));
  const sites = new Set(wanted.beside.map((b) => b.siteId));
  const groups = new Set(wanted.beside.map((b) => b.bargainingUnitId));
  return candidates
    .map((candidate) => {
      const standIn: StandIn = {
        personId: candidate.personId,
        available: !isOnLeave(candidate, today),
        skills: wanted.skills.map((skill) => ({
          skillId: skill.skillId,
          match: skillMatch(skill, candidate.skills, today),
        })),
        sameUnit: candidate.unitId !== null && units.has(candidate.unitId),
        otherSite: candidate.siteId !== null && !sites.has(candidate.siteId) && sites.size > 0,
        otherGroup: !groups.has(candidate.bargainingUnitId) && groups.size > 0,
      };
      return { candidate, standIn, weights: weightsOf(candidate, standIn) };
    })
    .sort((a, b) => compare(a.weights, b.weights) || a.candidate.sortName.localeCompare(b.candidate.sortName))
    .map(({ standIn }) => standIn);
}

/** What counts, the first most: the higher the better. */
function weightsOf({ languages, primaryOf, alternateOf }: Candidate, standIn: StandIn): number[] {
  const count = (...matches: SkillMatch[]) => standIn.skills.filter((s) => matches.includes(s.match)).length;
  return [
    Number(standIn.available),
    count('held'),
    count('expired', 'tooLow'),
    Number(standIn.sameUnit),
    Number(standIn.otherSite),
    Number(standIn.otherGroup),
    languages.length,
    -primaryOf.length,
    -alternateOf.length,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, weight] of a.entries()) {
    const difference = (b[i] ?? 0) - weight;
    if (difference !== 0) return difference;
  }
  return 0;
}
