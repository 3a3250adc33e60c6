import type { CategoryProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { SkillProfile, SkillsProfile } from '../schema/skills.ts';
import type { TrackProfile } from '../schema/track.ts';
import type { ProfileEntry, ProfileFile, ProfileSet } from './profile-set.ts';

/**
 * Lays files over a set: a later folder replaces what an earlier one says under the same id. Within one
 * folder the first file stays; the second one of an id is a mistake.
 */
export function mergeProfiles(base: ProfileSet, files: readonly ProfileFile[]): ProfileSet {
  const roles = new Map(base.roles);
  const tracks = new Map(base.tracks);
  const categories = new Map(base.categories);
  const skills = new Map(base.skills);
  for (const file of files) {
    switch (file.kind) {
      case 'role':
        lay(roles, (file.value as RoleProfile).id, file as ProfileFile<'role'>);
        break;
      case 'track':
        lay(tracks, (file.value as TrackProfile).id, file as ProfileFile<'track'>);
        break;
      case 'category':
        lay(categories, (file.value as CategoryProfile).code, file as ProfileFile<'category'>);
        break;
      case 'skills':
        layVocabulary(skills, file as ProfileFile<'skills'>);
    }
  }
  return { roles, tracks, categories, skills };
}

function lay<K extends 'role' | 'track' | 'category'>(
  entries: Map<string, ProfileEntry<K>>,
  id: string,
  file: ProfileFile<K>,
): void {
  if (entries.get(id)?.file?.folder !== file.folder) entries.set(id, { value: file.value, file });
}

/** Skills of several folders add up; the same id in a later one replaces the skill. */
function layVocabulary(
  entries: Map<string, { readonly value: SkillProfile; readonly file?: ProfileFile<'skills'> }>,
  file: ProfileFile<'skills'>,
): void {
  const { skills }: SkillsProfile = file.value;
  for (const value of skills)
    if (entries.get(value.id)?.file !== file) entries.set(value.id, { value, file });
}

/** A set of nothing. */
export const NO_PROFILES: ProfileSet = {
  roles: new Map(),
  tracks: new Map(),
  categories: new Map(),
  skills: new Map(),
};
