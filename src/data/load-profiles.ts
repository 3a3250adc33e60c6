import type { BigIntStats } from 'node:fs';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { type FoundFile, type FoundProfiles, findProfiles } from './find-profiles.ts';
import { kindOfSchemaLine, LAYOUT } from './profile-places.ts';
import type { ProfileFile, ProfileKind, ProfileKinds } from './profile-set.ts';
import { fileProblem, readText, refuse } from './read-file.ts';
import { locate, readYaml, type YamlRead } from './read-yaml.ts';
import { checkSchema } from './schema-problems.ts';

/** A file with errors of its own. What can be guessed of it keeps links to it from being called dead. */
export interface BrokenFile {
  readonly kind: ProfileKind | undefined;
  readonly path: string;
  readonly folder: string;
  /** What could be read, whatever it is; undefined when nothing could. */
  readonly value: unknown;
}

/** What the folders hold, before files are compared with each other. */
export interface LoadedProfiles {
  /** The files that fit their schema, folder by folder, in the order of their paths. */
  readonly files: readonly ProfileFile[];
  readonly broken: readonly BrokenFile[];
  readonly problems: readonly Diagnostic[];
  /** Every file that was looked at, broken or not. */
  readonly stats: ReadonlyMap<string, BigIntStats>;
  /** Every folder that was walked. */
  readonly directories: ReadonlyMap<string, BigIntStats>;
}

export interface LoadOptions {
  /** Gives what a file held when it was parsed before, when `stat` says that it is still the same. */
  readonly reuse?: (
    path: string,
    stat: BigIntStats,
  ) => { readonly kind: ProfileKind; readonly value: ProfileKinds[ProfileKind] } | undefined;
  /**
   * Where what was parsed is put aside while the other files are parsed. What the parser makes lies
   * scattered among its own leftovers: put aside as bytes, ten thousand files take much less memory, and
   * less time goes into looking through it for garbage.
   */
  readonly aside?: {
    put(path: string, stat: BigIntStats, kind: ProfileKind, value: ProfileKinds[ProfileKind]): void;
    take(path: string): ProfileKinds[ProfileKind];
  };
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads all profiles of some folders and checks each against its schema. Collects all problems, with
 * absolute paths, and throws nothing, whatever the folders hold.
 *
 * @param folders absolute paths, later ones to be laid over earlier ones
 */
export function loadProfiles(folders: readonly string[], options: LoadOptions = {}): LoadedProfiles {
  return loadFound(folders.map(findProfiles), options);
}

/** Reads profiles that have been found already. */
export function loadFound(found: readonly FoundProfiles[], options: LoadOptions = {}): LoadedProfiles {
  const all = found.flatMap(({ files }) => files);
  const rereader = new Rereader();
  // In their order; of those that were put aside how to take them.
  const files: (ProfileFile | (() => ProfileFile))[] = [];
  const broken: BrokenFile[] = [];
  const problems = found.flatMap((part) => part.problems);
  for (const [index, file] of all.entries()) {
    const known = file.kind && options.reuse?.(file.path, file.stat);
    if (known && known.kind === file.kind) {
      files.push(profileFile(file, known.kind, known.value, rereader));
    } else {
      const loaded = loadFile(file, rereader);
      problems.push(...loaded.problems);
      if ('file' in loaded) files.push(putAside(loaded.file, file, rereader, options.aside));
      else broken.push(loaded.broken);
    }
    options.onProgress?.(index + 1, all.length);
  }
  return {
    files: files.map((file) => (typeof file === 'function' ? file() : file)),
    broken,
    problems,
    stats: new Map(found.flatMap(({ stats }) => [...stats])),
    directories: new Map(found.flatMap(({ directories }) => [...directories])),
  };
}

function putAside(
  file: ProfileFile,
  found: FoundFile,
  rereader: Rereader,
  aside: LoadOptions['aside'],
): ProfileFile | (() => ProfileFile) {
  if (!aside) return file;
  const { kind, path } = file;
  aside.put(path, found.stat, kind, file.value);
  return () => profileFile(found, kind, aside.take(path), rereader);
}

type LoadedFile = { readonly problems: readonly Diagnostic[] } & (
  | { readonly file: ProfileFile }
  | { readonly broken: BrokenFile }
);

function loadFile(found: FoundFile, rereader: Rereader): LoadedFile {
  const { path, folder, stat } = found;
  const fail = (problems: readonly Diagnostic[], kind = found.kind, value?: unknown): LoadedFile => ({
    problems,
    broken: { kind, path, folder, value },
  });
  const refused = refuse(path, stat);
  if (refused !== undefined) return fail([refused]);
  const { text, problem } = readText(path);
  if (problem !== undefined) return fail([problem]);
  const kind = found.kind ?? kindOfSchemaLine(text);
  if (kind === undefined) return fail([unknownKind(path)]);
  const read = readYaml(text);
  const checked = read.content && checkSchema(kind, read);
  const problems = [...read.problems, ...(checked?.problems ?? [])];
  const diagnostics = problems.map((each) => read.text.diagnostic(path, each));
  const isSound = problems.every(({ severity }) => severity === 'warning');
  if (checked?.value === undefined || !isSound) return fail(diagnostics, kind, read.content?.value);
  return { problems: diagnostics, file: profileFile(found, kind, checked.value, rereader) };
}

function unknownKind(path: string): Diagnostic {
  const expected = `a place in a folder of profiles (${LAYOUT}), or a first line "# yaml-language-server: $schema=…/role.schema.json"`;
  return fileProblem(path, 'file/unknown-place', 'nothing says what kind of profile this is', expected);
}

/** How many files are kept in memory with their places; with 10,000 broken ones, all would be a gigabyte. */
const MOST_REREAD = 32;

/** Reads files again when somebody asks for a place in them, and remembers the last few. */
class Rereader {
  readonly #recent = new Map<string, YamlRead>();

  read(path: string): YamlRead {
    const known = this.#recent.get(path);
    if (known !== undefined) return known;
    const read = readYaml(readText(path).text ?? '');
    this.#recent.set(path, read);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > MOST_REREAD && oldest !== undefined) this.#recent.delete(oldest);
    return read;
  }
}

/** The file as a profile. Its text is not kept. */
function profileFile<K extends ProfileKind>(
  { path, folder }: Pick<FoundFile, 'path' | 'folder'>,
  kind: K,
  value: ProfileKinds[K],
  rereader: Rereader,
): ProfileFile<K> {
  return {
    kind,
    path,
    folder,
    value,
    locate: (at, part) => locate(rereader.read(path), at, part),
    sourceLine: (line) => rereader.read(path).text.line(line),
  };
}
