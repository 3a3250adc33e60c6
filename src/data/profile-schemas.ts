import type * as z from 'zod';
import { categorySchema } from '../schema/category.ts';
import { importedRoleSchema, roleSchema } from '../schema/role.ts';
import { skillsSchema } from '../schema/skills.ts';
import { trackSchema } from '../schema/track.ts';
import type { ProfileKind, ProfileKinds } from './profile-set.ts';

/** The definition of each kind of profile file. */
export const PROFILE_SCHEMAS: { readonly [K in ProfileKind]: z.ZodType<ProfileKinds[K]> } = {
  role: roleSchema,
  track: trackSchema,
  category: categorySchema,
  skills: skillsSchema,
};

export const PROFILE_KINDS = [
  'role',
  'track',
  'category',
  'skills',
] as const satisfies readonly ProfileKind[];

/** The definition that a value is to be checked against: a role with an origin is an imported occupation. */
export function schemaOf<K extends ProfileKind>(kind: K, value: unknown): z.ZodType<ProfileKinds[K]> {
  const isImported = kind === 'role' && typeof value === 'object' && value !== null && 'origin' in value;
  return (isImported ? importedRoleSchema : PROFILE_SCHEMAS[kind]) as z.ZodType<ProfileKinds[K]>;
}
