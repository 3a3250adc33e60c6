import type { SkillRow } from '../catalogue.ts';
import { wordsOf } from '../words.ts';
import { levelOfResume } from './levels.ts';
import type { Certainty, LeftOut, ResumePart } from './place-resume.ts';
import type { ResumeSkill } from './read-resume.ts';
import { resolveSkill } from './skill-named.ts';

interface Found {
  readonly where: string;
  readonly text: string;
  readonly skill: SkillRow;
  readonly how: Certainty;
}

/** The skills of a résumé in the words of the vocabulary; of one that is named twice the higher level. */
export function placeSkills(
  listed: readonly ResumeSkill[],
  vocabulary: readonly SkillRow[],
): { readonly parts: readonly ResumePart[]; readonly left: readonly LeftOut[] } {
  const parts = new Map<string, ResumePart & { field: 'skill' }>();
  const left: LeftOut[] = [];
  for (const entry of listed) {
    const level = entry.level === null ? undefined : levelOfResume(entry.level);
    const { found, unplaced } = findAll(entry, vocabulary);
    left.push(...unplaced);
    for (const { where, text, skill, how } of found) {
      if (level === undefined) {
        const why = entry.level === null ? 'no level is given' : `"${entry.level}" is of no scale known here`;
        left.push({ where, text, why, skill: skill.id });
        continue;
      }
      const before = parts.get(skill.id);
      if (before && before.value >= level) continue;
      parts.set(skill.id, {
        field: 'skill',
        skill: skill.id,
        name: skill.name,
        value: level,
        where,
        text,
        how,
        because: `${entry.level} in the résumé`,
      });
    }
  }
  const seen = new Set(parts.keys());
  return { parts: [...parts.values()], left: left.filter(({ skill }) => !skill || !seen.has(skill)) };
}

/** An entry's name; its keywords too where they are the very name of a skill, or the name is no skill. */
function findAll(
  { where, name, keywords }: ResumeSkill,
  vocabulary: readonly SkillRow[],
): { readonly found: readonly Found[]; readonly unplaced: readonly LeftOut[] } {
  const found: Found[] = [];
  const unplaced: LeftOut[] = [];
  const look = (text: string, place: string, exactOnly: boolean): void => {
    const resolved = resolveSkill(vocabulary, text);
    // One word of a longer name may mean something else: "Office" is not office administration.
    const isWeak = resolved.kind === 'near' && resolved.by === 'words' && wordsOf(text).length < 2;
    if (resolved.kind === 'exact' || (resolved.kind === 'near' && !isWeak && !exactOnly)) {
      const how = resolved.kind === 'exact' ? 'sure' : 'likely';
      found.push({ where: place, text, skill: resolved.skill, how });
      return;
    }
    // Keywords are many: what is only far from them is left to a search.
    const others = 'skills' in resolved && !place.includes('keywords') ? resolved.skills.slice(0, 3) : [];
    const skills = 'skill' in resolved ? [resolved.skill] : others;
    const near = skills.map(({ id }) => id).join(', ');
    const why = near === '' ? 'no skill is called so' : `no skill is called so; near: ${near}`;
    unplaced.push({ where: place, text, why });
  };
  if (name !== '') look(name, where, false);
  const isPlaced = found.length > 0;
  for (const [at, keyword] of keywords.entries()) look(keyword, `${where}.keywords[${at}]`, isPlaced);
  return { found, unplaced };
}
