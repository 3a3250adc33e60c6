import type { CategoryProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { SkillsProfile } from '../schema/skills.ts';
import type { TrackProfile } from '../schema/track.ts';

/** What each kind of profile file holds. */
export interface ProfileKinds {
  role: RoleProfile;
  track: TrackProfile;
  category: CategoryProfile;
  skills: SkillsProfile;
}
export type ProfileKind = keyof ProfileKinds;

/** A place in a file: 1-based line and column, and how many characters are meant. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A way into a parsed value: `['advancement', 0, 'to']`. */
export type ValuePath = readonly (string | number)[];

/** One profile file that was read and fits its schema. */
export interface ProfileFile<K extends ProfileKind = ProfileKind> {
  readonly kind: K;
  /** Absolute path. */
  readonly path: string;
  /** The folder (`--profiles DIR`) that it was found in, absolute. */
  readonly folder: string;
  readonly value: ProfileKinds[K];
  /** Where a part of the value stands in the file. Reads the file again when it has to. */
  locate(path: ValuePath, part?: 'key' | 'value'): Position;
  /** One line of the file, without its end; undefined past the end. */
  sourceLine(line: number): string | undefined;
}

/** A profile in a set: with its file when it was read from one, without when it came compiled. */
export interface ProfileEntry<K extends ProfileKind = ProfileKind> {
  readonly value: ProfileKinds[K];
  readonly file?: ProfileFile<K>;
}

/**
 * All profiles that are looked at together, later folders laid over earlier ones: a role of a later
 * folder replaces the role of the same id. Skills of several files add up, by id.
 */
export interface ProfileSet {
  readonly roles: ReadonlyMap<string, ProfileEntry<'role'>>;
  readonly tracks: ReadonlyMap<string, ProfileEntry<'track'>>;
  readonly categories: ReadonlyMap<string, ProfileEntry<'category'>>;
  readonly skills: ReadonlyMap<
    string,
    { readonly value: SkillsProfile['skills'][number]; readonly file?: ProfileFile<'skills'> }
  >;
}
