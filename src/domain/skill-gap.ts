/** A skill as a role asks for it. */
export interface SkillDemand {
  readonly id: string;
  /** 1 to 5. */
  readonly importance: number;
  /** 1 to 7. */
  readonly level: number;
}

/** What a skill adds to a gap. */
export interface SkillStep {
  readonly id: string;
  /** 0 when the first role does not ask for it. */
  readonly from: number;
  readonly to: number;
  /** Its part of the gap: the parts add up to the gap's share. */
  readonly share: number;
}

export interface SkillGap {
  /** 0 (nothing to learn) to 1 (everything is new). */
  readonly share: number;
  /** Skills that have to rise, the one that makes most of the gap first. */
  readonly skills: readonly SkillStep[];
}

/** Levels of skills by id, 0 to 7, that people in a role bring though its profile does not name them. */
export type SkillBackground = Readonly<Record<string, number>>;

/**
 * The directed skill gap from one role to another: Σ importance × max(0, level − level before) over
 * Σ importance × level, over the second role's skills. For a skill that the first role does not name
 * the level before is its background's (the O*NET rating of its occupation, where the skill is an
 * O*NET element), otherwise 0. 0 when the second role names no skills. Not symmetric.
 */
export function skillGap(
  from: readonly SkillDemand[],
  to: readonly SkillDemand[],
  background: SkillBackground = {},
): SkillGap {
  const before = new Map(from.map((skill) => [skill.id, skill.level]));
  const whole = to.reduce((sum, skill) => sum + skill.importance * skill.level, 0);
  if (whole === 0) return { share: 0, skills: [] };
  const skills = to
    .map((skill): SkillStep => {
      const brought = Object.hasOwn(background, skill.id) ? background[skill.id] : undefined;
      const had = before.get(skill.id) ?? brought ?? 0;
      const share = (skill.importance * Math.max(0, skill.level - had)) / whole;
      return { id: skill.id, from: had, to: skill.level, share };
    })
    .filter((skill) => skill.share > 0)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  return { share: skills.reduce((sum, skill) => sum + skill.share, 0), skills };
}

/**
 * The second role's skills as the first one's can be held against them. A profile that somebody wrote
 * names skills of its own that no release rates, and all of them would be new to an imported occupation:
 * from one, such a role is measured by the skills of its public occupation, where those are known.
 */
export const comparableSkills = <Demand extends SkillDemand>(
  from: { readonly origin?: unknown },
  to: { readonly origin?: unknown; readonly skills: readonly Demand[] },
  publicSkills: readonly Demand[],
): readonly Demand[] =>
  from.origin !== undefined && to.origin === undefined && publicSkills.length > 0 ? publicSkills : to.skills;

/** Of the skills of a gap the two to four that make most of it: those that reach `MOST` together. */
export function telling(gap: SkillGap): readonly SkillStep[] {
  let sum = 0;
  let count = 0;
  while (count < gap.skills.length && count < 4 && (count < 2 || sum < MOST * gap.share)) {
    sum += gap.skills[count]!.share;
    count++;
  }
  return gap.skills.slice(0, count);
}

const MOST = 0.6;
