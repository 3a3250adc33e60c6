import type { RoleProfile } from '../schema/role.ts';
import type { Profiles } from './build.ts';
import { findOccupation } from './category.ts';
import { namesInTitle } from './occupation-names.ts';
import { wordsOf } from './words.ts';

/** Profiles in which each public occupation stands once, and what the release says of each role's. */
export interface Joined {
  readonly profiles: Profiles;
  /** For a role the imported occupation that it is, or that is nearest to it. */
  readonly occupations: ReadonlyMap<string, RoleProfile>;
}

/**
 * Joins imported occupations with the roles that people wrote. Where somebody wrote about the very
 * occupation the written role stands for both: it is found by the occupation's id and titles, and links
 * to the occupation lead to it. All other occupations stay roles of their own.
 *
 * A role is about the very occupation when its title or another title of it is the occupation's, but for
 * number and order of words, and both are of one category ("Registered Nurses" is Registered Nurse); or
 * when it names the occupation's code (or none, and its category has no other occupation) and is called by one of the names in its title ("Plumbers,
 * Pipefitters, and Steamfitters" is Plumber). Of several such roles the one called by the earlier name
 * does, then the one whose own title it is, then the first by id.
 */
export function joinOccupations(profiles: Profiles): Joined {
  const imported = [...profiles.roles.values()].filter((role) => role.origin !== undefined);
  if (imported.length === 0) return { profiles, occupations: new Map() };
  const byCode = new Map(imported.map((role) => [role.occupation, role]));
  const inCategory = new Map<string | undefined, number>();
  for (const { category } of imported) inCategory.set(category, (inCategory.get(category) ?? 0) + 1);
  const writtenOf = new Map<string, RoleProfile[]>();
  for (const role of profiles.roles.values()) {
    if (role.origin !== undefined || role.category === undefined) continue;
    const ofCategory = writtenOf.get(role.category);
    if (ofCategory) ofCategory.push(role);
    else writtenOf.set(role.category, [role]);
  }
  const standsFor = new Map<string, string>();
  for (const occupation of imported) {
    const isOnly = inCategory.get(occupation.category) === 1;
    const first = findWritten(occupation, isOnly, writtenOf.get(occupation.category ?? '') ?? []);
    if (first !== undefined) standsFor.set(occupation.id, first.id);
  }
  const stoodFor = new Map<string, RoleProfile[]>();
  for (const [occupation, role] of standsFor)
    stoodFor.set(role, [...(stoodFor.get(role) ?? []), profiles.roles.get(occupation)!]);
  const occupations = new Map<string, RoleProfile>();
  const roles = new Map<string, RoleProfile>();
  for (const role of profiles.roles.values()) {
    if (standsFor.has(role.id)) continue;
    const occupation = role.origin ? role : byCode.get(occupationOf(role, profiles));
    if (occupation) occupations.set(role.id, follow(occupation, standsFor));
    const itsOwn = stoodFor.get(role.id);
    roles.set(role.id, itsOwn ? join(role, itsOwn) : follow(role, standsFor));
  }
  return { profiles: { ...profiles, roles }, occupations };
}

/**
 * Of the written roles of an occupation's category the one that is about this very occupation. Where the
 * category has no other, a role that names no code means it.
 */
function findWritten(
  occupation: RoleProfile,
  isOnly: boolean,
  ofCategory: readonly RoleProfile[],
): RoleProfile | undefined {
  if (ofCategory.length === 0) return undefined;
  const keys = namesInTitle(occupation.title).map(nameKey);
  const claims = ofCategory.flatMap((role) => {
    const code = role.occupation ?? (isOnly ? occupation.occupation : undefined);
    const known = code === occupation.occupation ? keys : keys.slice(0, 1);
    const isNamed = new Set([role.title, ...role.aliases].map(nameKey));
    const at = known.findIndex((key) => isNamed.has(key));
    return at < 0 ? [] : [{ role, at, byTitle: nameKey(role.title) === known[at] }];
  });
  claims.sort(
    (a, b) => a.at - b.at || Number(b.byTitle) - Number(a.byTitle) || (a.role.id < b.role.id ? -1 : 1),
  );
  return claims[0]?.role;
}

/**
 * The words of a title without number and order of words, spelt the American way: "Nurses, Registered" is
 * "nurse registered", and a counsellor is a counselor.
 */
const nameKey = (title: string): string =>
  wordsOf(title)
    .map((word) => word.replace(/our$/, 'or').replace(/iser$/, 'isor').replace(/llor$/, 'lor'))
    .sort()
    .join(' ');

/** The code of the occupation that a written role names, or that its category is. */
function occupationOf({ category, occupation }: RoleProfile, { categories }: Profiles): string | undefined {
  const known = category === undefined ? undefined : categories.get(category);
  return occupation ?? (known && findOccupation(known)?.code);
}

/** A written role that is found as the occupations too. */
const join = (role: RoleProfile, occupations: readonly RoleProfile[]): RoleProfile => ({
  ...role,
  formerIds: [...role.formerIds, ...occupations.map(({ id }) => id)],
  searchTitles: occupations.flatMap(({ title, searchTitles = [] }) => [title, ...searchTitles]),
});

/** Related occupations that a written role stands for are that role. */
function follow(role: RoleProfile, standsFor: ReadonlyMap<string, string>): RoleProfile {
  const { relatedOccupations } = role;
  if (!relatedOccupations?.some((id) => standsFor.has(id))) return role;
  return { ...role, relatedOccupations: relatedOccupations.map((id) => standsFor.get(id) ?? id) };
}
