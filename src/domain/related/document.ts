import type { OccupationProfile } from '../../schema/category.ts';
import type { RoleProfile } from '../../schema/role.ts';
import { INTERESTS } from '../../schema/vocabulary.ts';

/** What a role is compared by: one shape for roles that somebody wrote and for imported occupations. */
export interface RelatedDocument {
  readonly id: string;
  /** Tasks, title and description: what people do, in words. */
  readonly text: string;
  /** All that the job is called. */
  readonly titles: readonly string[];
  /** Importance of knowledge areas, 1 to 5; empty where nobody rated them. */
  readonly knowledge: readonly Rated[];
  /** RIASEC in the order of INTERESTS, each 1 to 7; null where they are not known. */
  readonly interests: readonly number[] | null;
  /** Skills of the vocabulary, as importance times level. */
  readonly skills: ReadonlyMap<string, number>;
  /** Importance of skills and work activities, 1 to 5. */
  readonly abilities: readonly Rated[];
}

export interface Rated {
  /** An O*NET element, such as `2.C.1.a`. */
  readonly element: string;
  readonly importance: number;
}

/**
 * The document of a role. Somebody's words speak through summary, days, skills and tools, an import's
 * through its tasks; knowledge and interests are those of the role's occupation.
 */
export function documentOf(role: RoleProfile, occupation: OccupationProfile | undefined): RelatedDocument {
  const { interests } = occupation ?? {};
  return {
    id: role.id,
    text: [
      role.title,
      role.summary,
      role.whatItsLike?.days ?? '',
      ...role.skills.map((skill) => skill.why ?? ''),
      ...(role.requirements?.tools ?? []).map((tool) => tool.use),
      ...(role.tasks ?? []).map((task) => task.text),
    ].join('\n'),
    titles: [...new Set([role.title, ...role.aliases, ...(role.searchTitles ?? [])])],
    knowledge: occupation?.knowledge ?? [],
    interests: interests ? INTERESTS.map((interest) => interests[interest]) : null,
    skills: new Map(role.skills.map((skill) => [skill.id, skill.importance * skill.level])),
    abilities: [...(occupation?.skills ?? []), ...(occupation?.activities ?? [])],
  };
}
