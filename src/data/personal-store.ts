import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type * as z from 'zod';
import { Failure } from '../domain/failure.ts';
import { cannot, isMissing, PersonalFolder } from './personal-folder.ts';
import { readValue } from './read-value.ts';
import { checksum } from './record-file.ts';

/** A file that was read: its value, and what it looked like, so that a later save can tell whether it changed. */
export interface Saved<T> {
  readonly value: T;
  readonly seen: number;
  readonly path: string;
}

/**
 * What truest keeps about its user, as plain YAML that is theirs to read and edit: one folder, readable
 * by them alone (0700, files 0600). Every write goes aside first and is then put in place, so a file is
 * the old one or the new one; nothing that somebody else wrote in the meantime is overwritten.
 */
export class PersonalStore extends PersonalFolder {
  /**
   * A file's value, checked by its schema; undefined when there is none. Throws a Failure that names the
   * file, the place and what is wrong when it cannot be read or is not as expected: the file stays as
   * it is.
   */
  load<T>(name: string, schema: z.ZodType<T>): Saved<T> | undefined {
    const read = this.loadText(name);
    return read && { ...read, value: parse(read.value, read.path, schema) };
  }

  /** A file as it is written, whatever stands in it; undefined when there is none. */
  loadText(name: string): Saved<string> | undefined {
    const path = this.pathOf(name);
    try {
      const text = readFileSync(path, 'utf8');
      return { value: text, seen: stampOfText(text), path };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw cannot('read', path, error);
    }
  }

  /**
   * Writes a file. `seen` is that of the value that was loaded before it was changed, or undefined for a
   * file that must not be there yet. When it is not as it was seen, what would have been written is kept
   * beside it under another name, and the Failure says so: two sessions at once lose nothing. Returns
   * where it is and what to give the next save as `seen`.
   */
  save(name: string, value: unknown, seen: number | undefined): { path: string; seen: number } {
    const path = this.pathOf(name);
    const text = stringify(value, { lineWidth: 100, aliasDuplicateObjects: false });
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      chmodSync(this.folder, 0o700);
    } catch (error) {
      throw cannot('write', path, error);
    }
    const aside = this.#writeAside(path, text);
    try {
      if (seen === undefined) putNew(aside, path);
      else if (stampOf(path) !== seen) throw changed();
      else renameSync(aside, path);
    } catch (error) {
      if (!isTaken(error)) {
        rmSync(aside, { force: true });
        throw cannot('write', path, error);
      }
      const beside = path.replace(/\.yaml$/, `.${randomBytes(3).toString('hex')}.kept`);
      renameSync(aside, beside);
      throw new Failure(`${path} was changed by somebody else in the meantime`, {
        advice: [`what you had is kept in ${beside}`, 'compare the two, and save again'],
      });
    } finally {
      rmSync(aside, { force: true });
    }
    return { path, seen: stampOfText(text) };
  }

  remove(name: string): void {
    try {
      rmSync(this.pathOf(name));
    } catch (error) {
      if (!isMissing(error)) throw cannot('remove', this.pathOf(name), error);
    }
  }

  /** Every file that is kept, absolute, in order. */
  files(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  }

  /** Removes some of the files, as `files` names them, and the folders that are empty then. */
  removeFiles(paths: readonly string[]): void {
    for (const path of paths) {
      try {
        rmSync(path, { force: true });
      } catch (error) {
        throw cannot('remove', path, error);
      }
    }
    const folders = new Set(paths.flatMap((path) => foldersBetween(path, this.folder)));
    for (const folder of [...folders].sort((a, b) => b.length - a.length)) removeIfEmpty(folder);
  }

  /** Removes all of it. */
  removeAll(): void {
    try {
      rmSync(this.folder, { recursive: true, force: true });
    } catch (error) {
      throw cannot('remove', this.folder, error);
    }
  }

  #writeAside(path: string, text: string): string {
    const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
    try {
      const file = openSync(aside, 'wx', 0o600);
      try {
        const bytes = new TextEncoder().encode(text);
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      return aside;
    } catch (error) {
      rmSync(aside, { force: true });
      throw cannot('write', path, error);
    }
  }
}

function parse<T>(text: string, path: string, schema: z.ZodType<T>): T {
  const advice = ['nothing was changed; mend the file, or move it away'];
  const read = readValue(text);
  if ('wrong' in read) throw new Failure(`${path}${read.place} is not readable: ${read.wrong}`, { advice });
  const result = schema.safeParse(read.value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Failure(`${path} is not as expected: ${issue!.path.join('.') || 'the file'}: ${issue!.message}`, {
    advice,
  });
}

/** The folders that a file stands in, up to one of them. */
function foldersBetween(path: string, top: string): string[] {
  const folders: string[] = [];
  for (let at = dirname(path); at.startsWith(top); at = dirname(at)) folders.push(at);
  return folders;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something is in it: it stays.
  }
}

/** Puts a file where none may be yet; copied where the file system has no links. */
function putNew(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(aside, path, constants.COPYFILE_EXCL);
  }
}

/** File systems without hard links answer with one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

const stampOfText = (text: string): number => checksum(new TextEncoder().encode(text));

class Changed extends Error {}
const changed = (): Error => new Changed();

const isTaken = (error: unknown): boolean =>
  error instanceof Changed || (error as NodeJS.ErrnoException).code === 'EEXIST';

function stampOf(path: string): number | undefined {
  try {
    return checksum(readFileSync(path));
  } catch {
    return undefined;
  }
}
