import { fieldProblem, type RoleField } from '../../data/role-fields.ts';
import type { CategoryRow } from '../../domain/catalogue.ts';
import { Failure } from '../../domain/failure.ts';
import { findNearest } from '../../domain/nearest.ts';
import { normalise } from '../../domain/words.ts';
import type { TrackProfile } from '../../schema/track.ts';
import type { NewRoleOptions } from './options.ts';

/** A part of a role that a flag gave, without space around it. Throws a usage Failure when it cannot be one. */
export function checkedPart(field: RoleField, value: string): string {
  const text = value.trim();
  const problem = fieldProblem(field, text);
  if (problem !== undefined) throw new Failure(problem, { kind: 'usage' });
  return text;
}

/** What is wrong with an answer, as a sentence. */
export function problemSentence(problem: string | undefined): string | undefined {
  return problem === undefined ? undefined : `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`;
}

/** The aliases that flags gave; none twice, and none the title itself. */
export function checkedAliases({ aliases, title = '' }: NewRoleOptions): string[] {
  const texts = aliases.map((alias) => checkedPart('alias', alias));
  for (const [index, text] of texts.entries()) {
    const others = [title, ...texts.slice(0, index)].map((other) => other.trim().toLowerCase());
    if (!others.includes(text.toLowerCase())) continue;
    throw new Failure(`the alias "${text}" is given twice, or is the title itself`, { kind: 'usage' });
  }
  return texts;
}

/** The id of the level of a track that was typed, by id or title. Throws a usage Failure. */
export function getLevelId(typed: string, track: Pick<TrackProfile, 'title' | 'levels'>): string {
  const wanted = normalise(typed);
  const level = track.levels.find(({ id, title }) => normalise(id) === wanted || normalise(title) === wanted);
  if (level) return level.id;
  const ids = track.levels.map(({ id }) => id);
  const near = findNearest(typed, ids);
  throw new Failure(
    `the track ${track.title} has no level "${typed}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    { kind: 'usage', advice: [`its levels: ${ids.join(', ')}`] },
  );
}

/** The code of the category that was typed, by code or title. Throws a usage Failure. */
export function getCategoryCode(typed: string, categories: readonly CategoryRow[]): string {
  const wanted = normalise(typed);
  const found = categories.find(({ code, title }) => code === typed || normalise(title) === wanted);
  if (found) return found.code;
  const names = categories.flatMap(({ code, title }) => [code, title]);
  const near = findNearest(typed, names);
  const meant = categories.find(({ code, title }) => code === near || title === near);
  throw new Failure(`there is no category "${typed}" among the profiles`, {
    kind: 'usage',
    advice: [
      ...(meant ? [`did you mean ${meant.code} ${meant.title}?`] : []),
      'a role may also go without one: leave out --category',
    ],
  });
}
