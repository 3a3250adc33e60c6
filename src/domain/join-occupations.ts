import type { RoleProfile } from '../schema/role.ts';
import type { Profiles } from './build.ts';
import { findOccupation } from './category.ts';
import { wordsOf } from './words.ts';

/** Profiles in which each public occupation stands once, and what the release says of each role's. */
export interface Joined {
  readonly profiles: Profiles;
  /** For a role the imported occupation that it is, or that is nearest to it. */
  readonly occupations: ReadonlyMap<string, RoleProfile>;
}

/**
 * Joins imported occupations with the roles that people wrote. Where somebody wrote about the very
 * occupation (the same category, and its title is the role's title or another title of it, but for
 * number: "Registered Nurses" is Registered Nurse) the written role stands for both: it is found by the
 * occupation's id and titles, and links to the occupation lead to it. Of several such roles the first by
 * id does. All other occupations stay roles of their own.
 */
export function joinOccupations(profiles: Profiles): Joined {
  const imported = [...profiles.roles.values()].filter((role) => role.origin !== undefined);
  if (imported.length === 0) return { profiles, occupations: new Map() };
  const byCode = new Map(imported.map((role) => [role.occupation, role]));
  const written = [...profiles.roles.values()].filter((role) => role.origin === undefined);
  const standsFor = new Map<string, string>();
  for (const occupation of imported) {
    const key = nameKey(occupation.title);
    const same = written.filter(
      (role) =>
        role.category === occupation.category &&
        [role.title, ...role.aliases].some((name) => nameKey(name) === key),
    );
    const [first] = same.map((role) => role.id).sort();
    if (first !== undefined) standsFor.set(occupation.id, first);
  }
  const shadowing = new Map([...standsFor].map(([occupation, role]) => [role, occupation]));
  const occupations = new Map<string, RoleProfile>();
  const roles = new Map<string, RoleProfile>();
  for (const role of profiles.roles.values()) {
    if (standsFor.has(role.id)) continue;
    const occupation = role.origin ? role : byCode.get(occupationOf(role, profiles));
    if (occupation) occupations.set(role.id, follow(occupation, standsFor));
    const stoodFor = profiles.roles.get(shadowing.get(role.id) ?? '');
    roles.set(role.id, stoodFor ? join(role, stoodFor) : follow(role, standsFor));
  }
  return { profiles: { ...profiles, roles }, occupations };
}

/** The words of a title without number and order of words: "Nurses, Registered" is "registered nurse". */
const nameKey = (title: string): string => wordsOf(title).sort().join(' ');

/** The code of the occupation that a written role names, or that its category is. */
function occupationOf({ category, occupation }: RoleProfile, { categories }: Profiles): string | undefined {
  const known = category === undefined ? undefined : categories.get(category);
  return occupation ?? (known && findOccupation(known)?.code);
}

/** A written role that is found as the occupation too. */
const join = (role: RoleProfile, occupation: RoleProfile): RoleProfile => ({
  ...role,
  formerIds: [...role.formerIds, occupation.id],
  searchTitles: [occupation.title, ...(occupation.searchTitles ?? [])],
});

/** Related occupations that a written role stands for are that role. */
function follow(role: RoleProfile, standsFor: ReadonlyMap<string, string>): RoleProfile {
  const { relatedOccupations } = role;
  if (!relatedOccupations?.some((id) => standsFor.has(id))) return role;
  return { ...role, relatedOccupations: relatedOccupations.map((id) => standsFor.get(id) ?? id) };
}
