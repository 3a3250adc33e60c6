import type { SkillRow } from '../catalogue.ts';
import { findNearest, rankNearest } from '../nearest.ts';
import { normalise, wordsOf } from '../words.ts';

/**
 * The skill that somebody means. `exact`: it has that id or name. `near`: it does not, but one is
 * clearly nearest, misspelt (`letters`) or the only one with these words. `several`: more than one could be meant. `none`: with the nearest, possibly none.
 */
export type SkillResolution =
  | { readonly kind: 'exact'; readonly skill: SkillRow }
  | { readonly kind: 'near'; readonly skill: SkillRow; readonly by: 'letters' | 'words' }
  | { readonly kind: 'several'; readonly skills: readonly SkillRow[] }
  | { readonly kind: 'none'; readonly skills: readonly SkillRow[] };

const OFFERED = 5;

export function resolveSkill(skills: readonly SkillRow[], typed: string): SkillResolution {
  const said = normalise(typed);
  if (said === '') return { kind: 'none', skills: [] };
  const exact = skills.find(({ id, name }) => normalise(id) === said || normalise(name) === said);
  if (exact) return { kind: 'exact', skill: exact };
  const misspelt = nearestByLetters(skills, typed);
  if (misspelt) return { kind: 'near', skill: misspelt, by: 'letters' };
  const words = wordsOf(typed);
  const having = words.length === 0 ? [] : skills.filter((skill) => hasWords(skill, words));
  if (having.length === 1) return { kind: 'near', skill: having[0]!, by: 'words' };
  if (having.length > 1) return { kind: 'several', skills: having.slice(0, OFFERED) };
  return { kind: 'none', skills: nearest(skills, typed) };
}

/** Few slips of the keyboard in an id or a name, and no other is as near. */
function nearestByLetters(skills: readonly SkillRow[], typed: string): SkillRow | undefined {
  const limit = Math.min(2, Math.floor(typed.length / 4));
  if (limit === 0) return undefined;
  const names = skills.flatMap(({ id, name }) => [id, name]);
  const found = findNearest(typed, names, limit);
  return found === undefined ? undefined : skills.find(({ id, name }) => id === found || name === found);
}

const hasWords = ({ id, name }: SkillRow, words: readonly string[]): boolean =>
  [id, name].some((text) => {
    const parts = new Set(wordsOf(text.replaceAll('-', ' ')));
    return words.every((word) => parts.has(word));
  });

function nearest(skills: readonly SkillRow[], typed: string): SkillRow[] {
  const byName = new Map(
    skills.flatMap((skill) => [[skill.name, skill] as const, [skill.id, skill] as const]),
  );
  const near = rankNearest(typed, byName.keys(), OFFERED).map((name) => byName.get(name)!);
  const words = wordsOf(typed);
  const sharing = skills.filter((skill) => words.some((word) => word.length > 3 && hasWords(skill, [word])));
  return [...new Set([...near, ...sharing])].slice(0, OFFERED);
}
