import type { SkillRow } from '../../domain/catalogue.ts';
import { Failure } from '../../domain/failure.ts';
import { LEVEL_CHOICES, parseLevel } from '../../domain/me/levels.ts';
import { resolveSkill } from '../../domain/me/skill-named.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';

/**
 * The skills that were typed, by id, name or near it, in order. What is taken for another is said on
 * stderr; several are offered where prompting is possible. Throws a usage Failure.
 */
export async function skillsNamed(names: readonly string[], context: Context): Promise<SkillRow[]> {
  if (names.length === 0) return [];
  const vocabulary = await ask(context, (catalogue) => catalogue.skills());
  const skills: SkillRow[] = [];
  for (const typed of names) skills.push(await skillNamed(typed, vocabulary, context));
  return skills;
}

async function skillNamed(
  typed: string,
  vocabulary: readonly SkillRow[],
  context: Context,
): Promise<SkillRow> {
  const found = resolveSkill(vocabulary, typed);
  if (found.kind === 'exact') return found.skill;
  if (found.kind === 'near') {
    note(context, `Taking ${found.skill.name} (${found.skill.id}), the nearest to "${typed}".`);
    return found.skill;
  }
  const { skills } = found;
  if (found.kind === 'several') {
    const { canPrompt } = await import('../prompts/can-prompt.ts');
    if (canPrompt(context)) {
      const { askWhich } = await import('../prompts/ask-which.ts');
      const choices = skills.map(({ id, name, summary }) => ({
        value: id,
        name,
        ...(summary !== null && { description: summary }),
      }));
      const id = await askWhich(
        { message: `Which skill is "${typed}"?`, flag: '--skill ID=LEVEL' },
        choices,
        context,
      );
      return skills.find((skill) => skill.id === id)!;
    }
  }
  throw new Failure(
    found.kind === 'several' ? `"${typed}" could be several skills` : `there is no skill "${typed}"`,
    {
      kind: 'usage',
      advice: [
        ...(skills.length > 0 ? ['did you mean one of these?'] : []),
        ...skills.map(({ id, name }) => `  ${id}  ${name}`),
        'skills are those that the profiles speak of, as a role page shows them: truest role show <role>',
      ],
    },
  );
}

/** `writing=4` or `writing=alone` as a name and a level. Throws a usage Failure that shows the scale. */
export function splitSkill(typed: string): { readonly name: string; readonly level: number } {
  const at = typed.lastIndexOf('=');
  const name = typed.slice(0, Math.max(0, at)).trim();
  const said = at < 0 ? '' : typed.slice(at + 1).trim();
  const level = parseLevel(said);
  if (name !== '' && level !== undefined) return { name, level };
  const wrong =
    at < 0
      ? `--skill ${typed} has no level: write ${typed}=4`
      : name === ''
        ? `--skill ${typed} names no skill: write writing=4`
        : said === ''
          ? `--skill ${typed} has no level: write ${name}=4`
          : `"${said}" is no level of ${name}`;
  throw new Failure(wrong, {
    kind: 'usage',
    advice: ['the levels:', ...LEVEL_CHOICES.map((each) => `  ${each}`)],
  });
}
