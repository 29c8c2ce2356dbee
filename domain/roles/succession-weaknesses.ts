import { type Leave, leaveInCommon } from '../people/on-leave.ts';
import { type HeldSkill, type RequiredSkill, type SkillMatch, skillMatch } from '../people/skill-match.ts';

/** Fewer than three in a succession is thin (FEMA Continuity Guidance Circular: at least three deep). */
export const fullSuccession = 3;

/** A place in a succession, with what makes it weak or strong. */
export interface SuccessionMember extends Leave {
  personId: string;
  /** The place itself may begin later, or have ended. */
  from: string | null;
  until: string | null;
  /** No longer in the directory. */
  archived: boolean;
  siteId: string | null;
  bargainingUnitId: string | null;
  skills: readonly HeldSkill[];
  /** Other roles in whose succession the person is first. */
  primaryOf: readonly string[];
}

/** What is weak about a succession as a whole. */
export type SuccessionWeakness =
  | { kind: 'empty' }
  | { kind: 'thin'; count: number }
  | { kind: 'oneSite'; siteId: string }
  | { kind: 'oneBargainingUnit'; bargainingUnitId: string }
  | { kind: 'awayAtOnce'; from: string; until: string | null };

/** What is weak about one place in it. */
export type MemberWeakness =
  | { kind: 'gone' }
  | { kind: 'ended'; on: string }
  | { kind: 'notYet'; from: string }
  | { kind: 'skill'; match: Exclude<SkillMatch, 'held'>; required: RequiredSkill }
  | { kind: 'primaryElsewhere'; roleIds: readonly string[] };

export interface SuccessionWeaknesses {
  whole: SuccessionWeakness[];
  /** By person, those without one left out. */
  members: Map<string, MemberWeakness[]>;
}

/**
 * What would let a succession fail on the day that it is needed: too few people; all of them at one site, in one
 * bargaining unit or on leave at once; and of each, a required skill that is missing, too low or expired, and other
 * roles in which the person comes first. Who is gone, or not in place on the day, does not count as depth.
 * @param today YYYY-MM-DD in the organisation's time zone.
 */
export function successionWeaknesses(
  members: readonly SuccessionMember[],
  required: readonly RequiredSkill[],
  today: string,
): SuccessionWeaknesses {
  const found = new Map<string, MemberWeakness[]>();
  for (const member of members) {
    const weak = [...presence(member, today), ...abilities(member, required, today)];
    if (weak.length > 0) found.set(member.personId, weak);
  }
  const inPlace = members.filter((member) => presence(member, today).length === 0);
  return { whole: [...depth(inPlace), ...sameFate(inPlace, today)], members: found };
}

function presence({ archived, from, until }: SuccessionMember, today: string): MemberWeakness[] {
  if (archived) return [{ kind: 'gone' }];
  if (until !== null && until < today) return [{ kind: 'ended', on: until }];
  return from !== null && from > today ? [{ kind: 'notYet', from }] : [];
}

function abilities(
  { skills, primaryOf }: SuccessionMember,
  required: readonly RequiredSkill[],
  today: string,
): MemberWeakness[] {
  const weak: MemberWeakness[] = required.flatMap((skill) => {
    const match = skillMatch(skill, skills, today);
    return match === 'held' ? [] : [{ kind: 'skill' as const, match, required: skill }];
  });
  if (primaryOf.length > 0) weak.push({ kind: 'primaryElsewhere', roleIds: primaryOf });
  return weak;
}

function depth(inPlace: readonly SuccessionMember[]): SuccessionWeakness[] {
  if (inPlace.length === 0) return [{ kind: 'empty' }];
  return inPlace.length < fullSuccession ? [{ kind: 'thin', count: inPlace.length }] : [];
}

/** What one event would take away together; of a single person that says nothing. */
function sameFate(inPlace: readonly SuccessionMember[], today: string): SuccessionWeakness[] {
  const [first, ...others] = inPlace;
  if (!first || others.length === 0) return [];
  const weak: SuccessionWeakness[] = [];
  const { siteId, bargainingUnitId } = first;
  if (siteId !== null && others.every((m) => m.siteId === siteId)) weak.push({ kind: 'oneSite', siteId });
  if (bargainingUnitId !== null && others.every((m) => m.bargainingUnitId === bargainingUnitId))
    weak.push({ kind: 'oneBargainingUnit', bargainingUnitId });
  const away = leaveInCommon(inPlace, today);
  if (away) weak.push({ kind: 'awayAtOnce', ...away });
  return weak;
}
