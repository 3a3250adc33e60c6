import type { BigIntStats } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Profiles } from '../domain/build.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { CategoryProfile } from '../schema/category.ts';
import type { RoleProfile } from '../schema/role.ts';
import { checkProfiles } from './check-profiles.ts';
import { type CatalogueRecord, compileProfiles } from './compile.ts';
import { shippedSet } from './compiled-profiles.ts';
import {
  contentOf,
  describeStat,
  type Fingerprint,
  fingerprintOf,
  isSettled,
  writeFingerprints,
} from './fingerprint.ts';
import { layOver, loadImported } from './imported.ts';
import { type LoadedProfiles, loadProfiles } from './load-profiles.ts';
import { type CatalogueOptions, shippedBuild } from './open-catalogue.ts';
import type { ProfileFile, ProfileKind, ProfileKinds, ProfileSet } from './profile-set.ts';
import { RecordFile } from './record-file.ts';
import { KEYS, type Origin } from './records.ts';
import { recordBytes, writeRecordFile } from './write-records.ts';

interface Made {
  /** The catalogue, when it could not be kept in a file. */
  readonly bytes?: Buffer;
  readonly notKept?: string;
  readonly problems: readonly Diagnostic[];
}

/** What a file that has not changed since it was last parsed holds. */
interface Parsed {
  readonly stat: string;
  readonly kind: ProfileKind;
  readonly value: ProfileKinds[ProfileKind];
}

/** By path, packed: as the records of the catalogue hold them. */
type ParsedFiles = Map<string, Uint8Array>;

const packParsed = (parsed: Parsed): Uint8Array => deflateRawSync(JSON.stringify(parsed), { level: 1 });
const unpackParsed = (bytes: Uint8Array): Parsed => JSON.parse(inflateRawSync(bytes).toString()) as Parsed;

/**
 * Compiles the folders over the shipped profiles into `path`. Files that have not changed since the
 * last time are not parsed again. Files with problems are left out, and the problems returned. When
 * `path` cannot be written the catalogue comes back in memory.
 */
export function makeCatalogue(options: CatalogueOptions, path: string): Made {
  const readAt = options.now();
  const build = shippedBuild(options.shipped);
  const before = RecordFile.open(path);
  const parsed: ParsedFiles = new Map();
  let loaded: LoadedProfiles;
  try {
    // What another version parsed may lack what this one needs.
    const isOurs = before?.readJson<Origin>(KEYS.origin)?.shipped === build;
    loaded = loadProfiles(options.folders, {
      reuse: (file, stat) => (before && isOurs ? findParsed(before, file, stat, parsed) : undefined),
      aside: {
        put: (path, stat, kind, value) => {
          parsed.set(path, packParsed({ stat: describeStat(stat), kind, value }));
        },
        take: (path) => unpackParsed(parsed.get(path)!).value,
      },
      ...(options.onProgress && { onProgress: options.onProgress }),
    });
  } finally {
    before?.close();
  }
  const shipped = shippedSet(options.shipped);
  const imported = options.imported === undefined ? undefined : loadImported(options.imported, options);
  const base = imported ? layOver(imported, shipped) : shipped;
  const checked = checkProfiles(loaded, base);
  const { set } = checked;
  const problems = [...(imported?.problems ?? []), ...checked.problems];
  const origin = originOf(loaded, imported, problems, build, options, readAt);
  const records = (): Iterable<CatalogueRecord> => recordsOf(set, loaded, imported, origin, parsed, readAt);
  try {
    writeRecordFile(path, records(), readAt, options.writer);
    return { problems };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { bytes: recordBytes(records(), readAt), notKept: (error as Error).message, problems };
  }
}

function* recordsOf(
  set: ProfileSet,
  loaded: LoadedProfiles,
  imported: LoadedProfiles | undefined,
  origin: Origin,
  parsed: ParsedFiles,
  readAt: number,
): Generator<CatalogueRecord> {
  yield* compileProfiles(valuesOf(set));
  yield [KEYS.origin, JSON.stringify(origin)];
  const prints = loaded.files.map((file) => printOf(file, loaded, readAt));
  yield [KEYS.files, writeFingerprints(prints)];
  for (const [index, file] of loaded.files.entries()) {
    if (isInSet(file, set)) yield [KEYS.file(file.kind, idOf(file)), JSON.stringify(prints[index])];
    yield [KEYS.parsed(file.path), parsed.get(file.path)!];
  }
  for (const file of imported?.files ?? []) {
    if (isInSet(file, set))
      yield [KEYS.file(file.kind, idOf(file)), JSON.stringify(printOf(file, imported!, readAt))];
  }
}

function originOf(
  loaded: LoadedProfiles,
  imported: LoadedProfiles | undefined,
  problems: readonly Diagnostic[],
  build: string,
  options: CatalogueOptions,
  readAt: number,
): Origin {
  const good = new Set(loaded.files.map((file) => file.path));
  const always: Fingerprint[] = [];
  for (const file of loaded.files) if (file.kind === 'skills') always.push(printOf(file, loaded, readAt));
  for (const [path, stat] of loaded.stats) if (!good.has(path)) always.push(fingerprint(path, stat, readAt));
  for (const file of imported?.files ?? []) {
    if (file.kind === 'skills') always.push(printOf(file, imported!, readAt));
  }
  return {
    shipped: build,
    folders: options.folders,
    fileCount: loaded.files.length,
    imported: options.imported ?? null,
    directories: [...loaded.directories, ...(imported?.directories ?? [])].map(([path, stat]) =>
      fingerprint(path, stat, readAt),
    ),
    always,
    problems,
  };
}

const printOf = (file: ProfileFile, loaded: LoadedProfiles, readAt: number): Fingerprint =>
  fingerprint(file.path, loaded.stats.get(file.path)!, readAt);

/** The content is needed only where times cannot tell. */
function fingerprint(path: string, stat: BigIntStats, readAt: number): Fingerprint {
  const print = fingerprintOf(path, stat);
  if (isSettled(print, readAt)) return print;
  try {
    return fingerprintOf(path, stat, contentOf(path, stat));
  } catch {
    return print;
  }
}

/** Finds it in the catalogue of before, and notes its bytes for the next one. */
function findParsed(
  before: RecordFile,
  path: string,
  stat: BigIntStats,
  found: ParsedFiles,
): Parsed | undefined {
  const bytes = before.read(KEYS.parsed(path));
  if (!bytes) return undefined;
  try {
    const parsed = unpackParsed(bytes);
    const print: Fingerprint = { path, stat: parsed.stat, content: 0 };
    if (describeStat(stat) !== parsed.stat || !isSettled(print, before.stamp)) return undefined;
    found.set(path, bytes);
    return parsed;
  } catch {
    return undefined;
  }
}

const idOf = (file: ProfileFile): string =>
  file.kind === 'skills'
    ? file.path
    : file.kind === 'category'
      ? (file.value as CategoryProfile).code
      : (file.value as RoleProfile).id;

function isInSet(file: ProfileFile, set: ProfileSet): boolean {
  if (file.kind === 'role') return set.roles.get(idOf(file))?.file === file;
  if (file.kind === 'track') return set.tracks.get(idOf(file))?.file === file;
  return file.kind === 'category' && set.categories.get(idOf(file))?.file === file;
}

export function valuesOf(set: ProfileSet): Profiles {
  const values = <V>(entries: ReadonlyMap<string, { readonly value: V }>): Map<string, V> =>
    new Map([...entries].map(([id, entry]) => [id, entry.value]));
  return {
    roles: values(set.roles),
    tracks: values(set.tracks),
    categories: values(set.categories),
    skills: values(set.skills),
  };
}
