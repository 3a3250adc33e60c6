import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Profiles } from '../domain/build.ts';
import { Failure } from '../domain/failure.ts';
import type { CategoryProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import type { SkillProfile } from '../schema/skills.ts';
import type { TrackProfile } from '../schema/track.ts';
import type { LoadOptions } from './load-profiles.ts';
import type { ProfileEntry, ProfileKind, ProfileKinds, ProfileSet } from './profile-set.ts';
import { checksum } from './record-file.ts';

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
  /** Length and checksum of the file. */
  readonly content: string;
}

/** A file that profiles were read from, or written to. */
export type PlainFile = {
  readonly [K in ProfileKind]: {
    readonly kind: K;
    /** Its path in the folder of profiles, with slashes. */
    readonly path: string;
    readonly text: string;
    readonly value: ProfileKinds[K];
  };
}[ProfileKind];

/** The texts of PROFILES_FILE and SOURCES_FILE for profiles that were written to `files`. */
export function plainTexts(files: readonly PlainFile[]): Map<string, string> {
  const profiles = {
    roles: new Map<string, RoleProfile>(),
    tracks: new Map<string, TrackProfile>(),
    categories: new Map<string, CategoryProfile>(),
    skills: new Map<string, SkillProfile>(),
  };
  for (const { kind, value } of files) {
    if (kind === 'role') profiles.roles.set(value.id, value);
    else if (kind === 'track') profiles.tracks.set(value.id, value);
    else if (kind === 'category') profiles.categories.set(value.code, value);
    else for (const skill of value.skills) profiles.skills.set(skill.id, skill);
  }
  return new Map([
    [PROFILES_FILE, plainText(profiles)],
    [SOURCES_FILE, sourcesText(files)],
  ]);
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
 * What SOURCES_FILE holds: for each file, by its path in the folder of profiles, what it is and what it
 * reads. Vocabularies are left out: they add up, so they are always parsed.
 */
export function sourcesText(files: readonly PlainFile[]): string {
  const sources = files.flatMap(({ kind, path, text, value }): [string, Source][] => {
    if (kind === 'skills') return [];
    const id = kind === 'category' ? value.code : value.id;
    return [[path, { kind, id, content: describe(Buffer.from(text)) }]];
  });
  return JSON.stringify(Object.fromEntries(sources));
}

const describe = (bytes: Uint8Array): string => `${bytes.length}:${checksum(bytes)}`;

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
  return (path) => {
    const source = sources[relative(root, path).replaceAll(sep, '/')];
    if (!source || source.content !== contentOf(path)) return undefined;
    const value = plainValue(source, plain);
    return value && { kind: source.kind, value };
  };
}

function contentOf(path: string): string | undefined {
  try {
    return describe(readFileSync(path));
  } catch {
    return undefined;
  }
}

function plainValue({ kind, id }: Source, { roles, tracks, categories }: ProfileSet) {
  if (kind === 'role') return roles.get(id)?.value;
  return kind === 'track' ? tracks.get(id)?.value : categories.get(id)?.value;
}
