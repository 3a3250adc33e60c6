import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { IMPORTED_FOLDER } from '../find-imported.ts';

/** Files that are written between two steps. */
const FILES_A_STEP = 50;

/**
 * The folder of what was imported. It is never changed: a new one is written aside as
 * `imported.<random>`, and `imported` is a link that is then renamed into place, so that whoever looks
 * finds the old one or the new one, whenever the program is killed. Where there are no links the folder
 * itself is renamed, and `recover` puts the old one back if the program ended between the two renames.
 */
export class ImportedFolder {
  readonly #data: string;
  /** Where readers look. */
  readonly path: string;

  /** `data` is the data folder, absolute. */
  constructor(data: string) {
    this.#data = data;
    this.path = join(data, IMPORTED_FOLDER);
  }

  /** Puts back what an interrupted import took away. Call it with the lock held. */
  recover(): void {
    if (isThere(this.path) && existsSync(this.path)) return;
    rmSync(this.path, { force: true });
    const kept = this.#leftovers().find((name) => name.endsWith('.old'));
    if (kept !== undefined) renameSync(join(this.#data, kept), this.path);
  }

  /** Removes what interrupted imports left behind. Call it with the lock held. */
  clean(): void {
    const current = this.#target();
    for (const name of this.#leftovers()) {
      if (name !== current) rmSync(join(this.#data, name), { recursive: true, force: true });
    }
  }

  /**
   * Replaces everything by these files, texts by path. `step` is waited for now and then, and right before
   * the new files take the place of the old ones; what it throws ends the replacing. Throws the system's
   * error when something cannot be written; nothing is left behind then, and what was there stays.
   */
  async replace(files: ReadonlyMap<string, string>, step: (done: number) => Promise<void>): Promise<void> {
    mkdirSync(this.#data, { recursive: true });
    const aside = join(this.#data, `${IMPORTED_FOLDER}.${randomBytes(6).toString('hex')}`);
    try {
      mkdirSync(aside);
      const folders = new Set<string>();
      let done = 0;
      for (const [path, text] of files) {
        const file = join(aside, path);
        const folder = dirname(file);
        if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
        folders.add(folder);
        writeFileSync(file, text);
        done += 1;
        if (done % FILES_A_STEP === 0 || done === files.size) await step(done);
      }
      this.#put(aside);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      throw error;
    }
    this.clean();
  }

  exists(): boolean {
    return isThere(this.path);
  }

  /** Whether the folder holds exactly these files. */
  holds(files: ReadonlyMap<string, string>): boolean {
    try {
      const there = readdirSync(this.path, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      if (there.length !== files.size) return false;
      for (const [path, text] of files)
        if (readFileSync(join(this.path, path), 'utf8') !== text) return false;
      return true;
    } catch {
      return false;
    }
  }

  /** Removes everything that was imported. */
  remove(): void {
    if (isThere(this.path) && !isLink(this.path)) {
      renameSync(this.path, join(this.#data, `${IMPORTED_FOLDER}.${randomBytes(6).toString('hex')}`));
    } else {
      rmSync(this.path, { force: true });
    }
    this.clean();
  }

  #put(aside: string): void {
    const random = basename(aside).slice(IMPORTED_FOLDER.length + 1);
    const link = join(this.#data, `${IMPORTED_FOLDER}.${random}.link`);
    try {
      symlinkSync(basename(aside), link, 'dir');
    } catch {
      this.#swap(aside, random);
      return;
    }
    try {
      if (isThere(this.path) && !isLink(this.path)) this.#swap(link, random);
      else renameSync(link, this.path);
    } catch (error) {
      rmSync(link, { force: true });
      throw error;
    }
  }

  /** Two renames: the old away, the new in its place, or the old one back. */
  #swap(from: string, random: string): void {
    const old = join(this.#data, `${IMPORTED_FOLDER}.${random}.old`);
    const isReplaced = isThere(this.path);
    if (isReplaced) renameSync(this.path, old);
    try {
      renameSync(from, this.path);
    } catch (error) {
      if (isReplaced) renameSync(old, this.path);
      throw error;
    }
  }

  #target(): string | undefined {
    try {
      return basename(readlinkSync(this.path));
    } catch {
      return undefined;
    }
  }

  #leftovers(): string[] {
    try {
      return readdirSync(this.#data).filter((name) => /^imported\.[0-9a-f]{12}(?:\.link|\.old)?$/.test(name));
    } catch {
      return [];
    }
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
