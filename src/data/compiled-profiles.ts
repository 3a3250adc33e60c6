import { type BigIntStats, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Profiles } from '../domain/build.ts';
import { Failure } from '../domain/failure.ts';
import type { CategoryProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { SkillProfile } from '../schema/skills.ts';
import type { TrackProfile } from '../schema/track.ts';
import { describeStat } from './fingerprint.ts';
import type { LoadedProfiles, LoadOptions } from './load-profiles.ts';
import type { ProfileEntry, ProfileKind, ProfileKinds, ProfileSet } from './profile-set.ts';

/** Profiles that were read before, as plain values: reading them again takes no YAML. */
export const PROFILES_FILE = 'profiles.json';
/** Beside it: which files they were read from, as those were then. */
export const SOURCES_FILE = 'sources.json';

interface PlainProfiles {
  readonly roles: readonly RoleProfile[];
  readonly tracks: readonly TrackProfile[];
  readonly categories: readonly CategoryProfile[];
  readonly skills: readonly SkillProfile[];
}

interface Source {
  readonly kind: ProfileKind;
  /** The id of the role or track, the code of the category. */
  readonly id: string;
  readonly stat: string;
}

/** Profiles as PROFILES_FILE holds them. */
export function plainText({ roles, tracks, categories, skills }: Profiles): string {
  const plain: PlainProfiles = {
    roles: [...roles.values()],
    tracks: [...tracks.values()],
    categories: [...categories.values()],
    skills: [...skills.values()],
  };
  return JSON.stringify(plain);
}

/**
 * Writes down which files of `root` the profiles in `folder` were read from. Vocabularies are left out:
 * they add up.
 */
export function writeSources(folder: string, { files, stats }: LoadedProfiles, root: string): void {
  const entries = files.flatMap(({ kind, path, value }): [string, Source][] => {
    if (kind === 'skills') return [];
    const id = 'id' in value ? value.id : (value as CategoryProfile).code;
    return [[relative(resolve(root), path), { kind, id, stat: describeStat(stats.get(path)!) }]];
  });
  writeFileSync(join(folder, SOURCES_FILE), JSON.stringify(Object.fromEntries(entries)));
}

/** The profiles of a PROFILES_FILE as a set to lay folders over. Throws what reading and parsing throw. */
export function loadPlain(folder: string): ProfileSet {
  const plain = JSON.parse(readFileSync(join(folder, PROFILES_FILE), 'utf8')) as PlainProfiles;
  const entries = <K extends ProfileKind>(
    values: readonly ProfileKinds[K][],
    id: (value: ProfileKinds[K]) => string,
  ) => new Map<string, ProfileEntry<K>>(values.map((value) => [id(value), { value }]));
  return {
    roles: entries<'role'>(plain.roles, (role) => role.id),
    tracks: entries<'track'>(plain.tracks, (track) => track.id),
    categories: entries<'category'>(plain.categories, (category) => category.code),
    skills: new Map(plain.skills.map((skill) => [skill.id, { value: skill }])),
  };
}

/** The profiles that ship with truest. */
export function shippedSet(folder: string): ProfileSet {
  try {
    return loadPlain(folder);
  } catch (error) {
    throw new Failure(
      `the profiles that ship with truest are missing or damaged (${join(folder, PROFILES_FILE)})`,
      {
        advice: ['install truest again, or run `npm run build` in its repository'],
        cause: error,
      },
    );
  }
}

/**
 * Gives the plain value of a file that has not changed since it was read, which saves parsing it.
 *
 * @param folder holds PROFILES_FILE, which `plain` is, and SOURCES_FILE
 * @param root the folder of the files
 */
export function reusePlain(
  folder: string,
  root: string,
  plain: ProfileSet,
): NonNullable<LoadOptions['reuse']> {
  let sources: Readonly<Record<string, Source>>;
  try {
    sources = JSON.parse(readFileSync(join(folder, SOURCES_FILE), 'utf8')) as typeof sources;
  } catch {
    // Nobody wrote them down yet: everything is parsed.
    return () => undefined;
  }
  return (path: string, stat: BigIntStats) => {
    const source = sources[relative(root, path)];
    if (!source || source.stat !== describeStat(stat)) return undefined;
    const value = plainValue(source, plain);
    return value && { kind: source.kind, value };
  };
}

function plainValue({ kind, id }: Source, { roles, tracks, categories }: ProfileSet) {
  if (kind === 'role') return roles.get(id)?.value;
  return kind === 'track' ? tracks.get(id)?.value : categories.get(id)?.value;
}
