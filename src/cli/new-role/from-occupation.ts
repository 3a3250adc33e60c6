import type { NewRole } from '../../data/new-profile.ts';
import type { RolePage } from '../../domain/role.ts';
import { singularTitle } from '../../domain/singular.ts';
import { slugOf } from '../../domain/slug.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import type { NewRoleOptions } from './options.ts';

/** Stands where somebody has to write. */
const TO_WRITE = '…';

/**
 * What the flags leave open of a role about a public occupation, so that there is a whole draft without
 * a question: its title as one person holds it, an id that is not the occupation's, the level that goes
 * with its job zone, and the release's description until somebody writes a better one.
 */
export async function draftOptions(
  options: NewRoleOptions,
  occupation: RolePage,
  context: Context,
): Promise<Pick<NewRoleOptions, 'title' | 'id' | 'level' | 'summary'>> {
  const title = options.title ?? singularTitle(occupation.title);
  const isSameId = options.id === undefined && slugOf(title) === occupation.id;
  const staysInTrack = options.track === undefined && options.newTrack === undefined;
  const levels = await ask(context, (catalogue) => catalogue.findTrack(occupation.track.id)?.levels ?? []);
  return {
    title,
    id: isSameId ? `${slugOf(title).slice(0, 75)}-role` : options.id,
    level: options.level ?? (staysInTrack ? levelOf(occupation, levels) : undefined),
    summary: options.summary ?? occupation.summary,
  };
}

/** The parts of the occupation that a draft begins with. */
export function draftParts({
  category,
  skills,
  requirements,
  sources,
}: RolePage): Pick<NewRole, 'occupation' | 'skills' | 'requirements' | 'sources'> {
  return {
    ...(category?.occupation && { occupation: category.occupation.code }),
    skills: skills.map(({ id, importance, level }) => ({ id, importance, level, why: TO_WRITE })),
    ...(requirements !== undefined && { requirements }),
    sources,
  };
}

/** The rung of its job zone, where the track has one, otherwise the rung beside which it stands. */
const levelOf = ({ level, rank }: RolePage, levels: readonly { readonly id: string }[]): string | undefined =>
  (levels.find(({ id }) => id === level) ?? levels[rank])?.id;
