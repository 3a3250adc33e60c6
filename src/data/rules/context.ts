import { findNearest } from '../../domain/nearest.ts';
import type { BrokenFile } from '../load-profiles.ts';
import type { ProfileFile, ProfileKind, ProfileSet, ValuePath } from '../profile-set.ts';

/** Something that a rule found: in which file, and at which part of it. */
export interface Finding {
  readonly file: ProfileFile;
  readonly path: ValuePath;
  readonly part?: 'key' | 'value';
  readonly rule: string;
  readonly severity?: 'warning';
  readonly message: string;
  readonly expected?: string;
  readonly suggestion?: string | undefined;
}

/** What rules look at: all profiles together, and the files that are being checked. */
export interface Together {
  /** Everything that can be linked to, files with broken rules too. */
  readonly set: ProfileSet;
  readonly files: readonly ProfileFile[];
  readonly names: Names;
}

/** A rule about profiles together. It sees everything and says what is wrong. */
export type Rule = (together: Together) => Iterable<Finding>;

/** The files of one kind. */
export function filesOf<K extends ProfileKind>({ files }: Together, kind: K): ProfileFile<K>[] {
  return files.filter((file): file is ProfileFile<K> => file.kind === kind);
}

/** Finding a near name among 10,000 takes a while; nobody reads more suggestions than this. */
const MOST_SUGGESTIONS = 300;

/**
 * Which ids exist. A broken file still has a name, and often an id: a link to it is not dead, and
 * calling it so would send the writer to the wrong file.
 */
export class Names {
  readonly #set: ProfileSet;
  readonly #broken: readonly BrokenFile[];
  readonly #extra: Readonly<Record<ProfileKind, ReadonlySet<string>>>;
  readonly #nearest = new Map<string, string | undefined>();
  readonly #renamed = new Map<string, string>();

  constructor(set: ProfileSet, files: readonly ProfileFile[], broken: readonly BrokenFile[]) {
    this.#set = set;
    this.#broken = broken;
    this.#extra = {
      role: new Set(namesOf('role', files, broken)),
      track: new Set(namesOf('track', files, broken)),
      category: new Set(namesOf('category', files, broken)),
      skills: new Set(broken.filter(({ kind }) => kind === 'skills').flatMap(brokenSkills)),
    };
    for (const [id, { value }] of set.roles) {
      for (const former of value.formerIds) if (!set.roles.has(former)) this.#renamed.set(former, id);
    }
  }

  #known(kind: ProfileKind): ReadonlyMap<string, unknown> {
    const { roles, tracks, categories, skills } = this.#set;
    return { role: roles, track: tracks, category: categories, skills }[kind];
  }

  has(kind: ProfileKind, id: string): boolean {
    return (
      this.#known(kind).has(id) || this.#extra[kind].has(id) || (kind === 'skills' && this.#skillsAreUnsure())
    );
  }

  /** A vocabulary that cannot be read at all may hold any skill. */
  #skillsAreUnsure(): boolean {
    return this.#broken.some(({ kind, value }) => kind === 'skills' && brokenSkills({ value }).length === 0);
  }

  /** Whether a file of this id is broken, so that nothing can be said about what is in it. */
  isBroken(kind: ProfileKind, id: string): boolean {
    return this.#broken.some((file) => file.kind === kind && brokenNames(file).includes(id));
  }

  /** The present id of a role that was renamed. */
  renamed(id: string): string | undefined {
    return this.#renamed.get(id);
  }

  /** The known id that was probably meant. */
  nearest(kind: ProfileKind, id: string): string | undefined {
    const word = `${kind} ${id}`;
    if (!this.#nearest.has(word)) {
      if (this.#nearest.size >= MOST_SUGGESTIONS) return undefined;
      this.#nearest.set(word, findNearest(id, [...this.#known(kind).keys(), ...this.#extra[kind]]));
    }
    return this.#nearest.get(word);
  }
}

/** The name of a file without its folder and ending. */
export function stemOf(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}

function namesOf(kind: ProfileKind, files: readonly ProfileFile[], broken: readonly BrokenFile[]): string[] {
  return [
    ...files.filter((file) => file.kind === kind).map(({ path }) => stemOf(path)),
    ...broken.filter((file) => file.kind === kind).flatMap(brokenNames),
  ];
}

function brokenNames({ path, value }: BrokenFile): string[] {
  const { id, code } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return [stemOf(path), id, code].filter((name) => typeof name === 'string');
}

function brokenSkills({ value }: Pick<BrokenFile, 'value'>): string[] {
  const { skills } = (typeof value === 'object' && value !== null ? value : {}) as { skills?: unknown };
  if (!Array.isArray(skills)) return [];
  return skills.map((skill) => (skill as { id?: unknown } | null)?.id).filter((id) => typeof id === 'string');
}

/** The items of a list that have occurred before in it, each with the index of the first. */
export function* repeats(
  items: readonly string[],
): Generator<{ index: number; first: number; item: string }> {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const first = seen.get(item);
    if (first === undefined) seen.set(item, index);
    else yield { index, first, item };
  }
}
