import type { Education } from '../../schema/vocabulary.ts';
import { skillsOf } from './imported-skills.ts';
import type { OnetOccupation } from './onet-facts.ts';
import type { Projections } from './projections.ts';

/** What a role needs to know of the others. */
export interface RoleSurroundings {
  readonly release: string;
  /** Ids of roles by O*NET-SOC code. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids of skills by O*NET element. */
  readonly skills: ReadonlyMap<string, string>;
  readonly projections: Projections;
}

/**
 * An occupation as a role: what the release says of it, and nothing that somebody wrote. Without a
 * category when that could not be made.
 */
export function importedRole(
  occupation: OnetOccupation,
  { track, category }: { readonly track: string; readonly category: string | undefined },
  { release, ids, skills, projections }: RoleSurroundings,
) {
  const education = educationOf(occupation, projections.get(category ?? '')?.projection);
  const role = {
    id: ids.get(occupation.code)!,
    title: occupation.title,
    origin: { source: 'O*NET', release },
    track,
    category,
    occupation: category && occupation.code,
    summary: occupation.description,
    requirements: education && { education: { usual: education.usual } },
    skills: skillsOf(occupation, skills),
    tasks: occupation.tasks.map(({ text, core }) => (core ? { text, core } : { text })),
    technology: occupation.technology.map(({ name, hot }) => (hot ? { name, hot } : { name })),
    searchTitles: occupation.titles,
    relatedOccupations: occupation.related.flatMap((code) => ids.get(code) ?? []),
    sources: [
      {
        title: `${release}, USDOL/ETA, CC BY 4.0`,
        used: 'Title, description, tasks, skills, job titles, technology and related occupations, arranged by truest',
        url: 'https://www.onetcenter.org/database.html',
      },
      ...(education?.source === undefined
        ? []
        : [{ title: education.source, used: 'Usual entry education' }]),
    ],
  };
  return role;
}

/**
 * The education that is usual: what the projections name for the category, otherwise what most people
 * in the occupation say is required.
 */
function educationOf(
  occupation: OnetOccupation,
  projection: { readonly entryEducation: Education | null; readonly release: string } | undefined,
): { readonly usual: Education; readonly source?: string } | undefined {
  if (projection?.entryEducation)
    return { usual: projection.entryEducation, source: `${projection.release}, Bureau of Labor Statistics` };
  const [first, ...others] = occupation.education;
  if (!first) return undefined;
  return { usual: others.reduce((most, share) => (share[1] > most[1] ? share : most), first)[0] };
}
