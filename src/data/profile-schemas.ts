import type * as z from 'zod';
import { categorySchema } from '../schema/category.ts';
import { roleSchema } from '../schema/role.ts';
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
