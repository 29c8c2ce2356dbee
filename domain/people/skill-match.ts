import type { PersonSkill } from './schema.ts';

export type SkillLevel = PersonSkill['level'];

/** In rising order. */
const levels: readonly SkillLevel[] = ['aware', 'trained', 'proficient'];

export interface RequiredSkill {
  skillId: string;
  /** At the least. */
  level: SkillLevel;
}

export type HeldSkill = Pick<PersonSkill, 'skillId' | 'level' | 'validUntil'>;

/** held: valid on the day and at the level; expired: its last valid day is past; tooLow: not at the level. */
export type SkillMatch = 'held' | 'expired' | 'tooLow' | 'missing';

/** How somebody stands to a required skill on a day (YYYY-MM-DD). A certificate holds to the end of its last day. */
export function skillMatch(required: RequiredSkill, skills: readonly HeldSkill[], day: string): SkillMatch {
  const held = skills.find((s) => s.skillId === required.skillId);
  if (!held) return 'missing';
  if (levels.indexOf(held.level) < levels.indexOf(required.level)) return 'tooLow';
  return held.validUntil !== null && held.validUntil < day ? 'expired' : 'held';
}
