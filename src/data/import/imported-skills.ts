import { slugOf } from '../../domain/slug.ts';
import type { RoleProfile } from '../../schema/role.ts';
import type { SkillProfile } from '../../schema/skills.ts';
import type { OnetFacts, OnetOccupation } from './onet-facts.ts';

/** Elements that are skills (2.A, 2.B) or knowledge (2.C). */
const isSkill = (element: string): boolean => /^2\.[ABC]\./.test(element);

/** The skills and fields of knowledge of a release that the vocabulary has no words for, by element. */
export function missingSkills(facts: OnetFacts, vocabulary: Iterable<SkillProfile>): SkillProfile[] {
  const known = [...vocabulary];
  const elements = new Set(known.map(({ element }) => element));
  const taken = new Set(known.flatMap(({ id, name }) => [id, name.toLowerCase()]));
  const skills: SkillProfile[] = [];
  for (const [element, name] of Object.entries(facts.elements).sort()) {
    if (!isSkill(element) || elements.has(element)) continue;
    const isKnowledge = element.startsWith('2.C');
    const kind = isKnowledge ? 'knowledge' : 'skill';
    const slug = (slugOf(name) || slugOf(element)).slice(0, 70).replace(/-$/, '');
    const id = taken.has(slug) || taken.has(name.toLowerCase()) ? `${slug}-${kind}` : slug;
    if (taken.has(id)) continue;
    taken.add(id);
    skills.push({
      id,
      name: id === slug ? name : `${name} (${kind})`,
      group: isKnowledge ? 'Fields of knowledge' : 'Skills',
      element,
    });
  }
  return skills;
}

const MOST_SKILLS = 15;
const LEAST_IMPORTANCE = 3;

/**
 * The skills and knowledge that matter most in an occupation, with importance and level rounded to the
 * scales of profiles. What has no level is left out: a profile's skill needs one, and none is made up.
 */
export function skillsOf(
  occupation: OnetOccupation,
  ids: ReadonlyMap<string, string>,
): RoleProfile['skills'] {
  return [...occupation.skills, ...occupation.knowledge]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .flatMap(([element, importance, level]) => {
      const id = ids.get(element);
      if (id === undefined || importance < LEAST_IMPORTANCE || level === null) return [];
      return [{ id, importance: within(importance, 5), level: within(level, 7) }];
    })
    .slice(0, MOST_SKILLS);
}

const within = (value: number, most: number): number => Math.min(most, Math.max(1, Math.round(value)));
