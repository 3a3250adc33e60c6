import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../domain/failure.ts';

/**
 * Where truest keeps what it knows about its user, as far as it can be told without reading a file: apart
 * from PersonalStore, because reading YAML is felt at start.
 */
export class PersonalFolder {
  readonly folder: string;

  /** `folder` is absolute; it is made by the first write. */
  constructor(folder: string) {
    this.folder = folder;
  }

  pathOf(name: string): string {
    return join(this.folder, `${name}.yaml`);
  }

  /** Names of the files in a subfolder, without `.yaml`, in order; none when there is no such folder. */
  list(subfolder: string): string[] {
    let entries: string[];
    try {
      entries = readdirSync(join(this.folder, subfolder));
    } catch (error) {
      if (isMissing(error)) return [];
      throw cannot('read', join(this.folder, subfolder), error);
    }
    return entries
      .filter((entry) => entry.endsWith('.yaml') && !entry.startsWith('.'))
      .map((entry) => `${subfolder}/${basename(entry, '.yaml')}`)
      .sort();
  }

  /**
   * Throws the Failure that a save would end with, as far as permissions tell: before somebody answers
   * questions for nothing.
   */
  checkWritable(name: string): void {
    let nearest = dirname(this.pathOf(name));
    while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
    try {
      if (!statSync(nearest).isDirectory()) throw new Error(`${nearest} is not a folder`);
      accessSync(nearest, constants.W_OK);
    } catch (error) {
      throw cannot('write', this.pathOf(name), error);
    }
  }
}

export const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The system's error in words, with what to do. */
export function cannot(what: string, path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  const why =
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
      ? 'the disk is full'
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? 'no permission'
        : (message ?? String(error));
  return new Failure(`cannot ${what} ${path}: ${why}`, {
    advice: [
      'what was saved before is as it was; TRUEST_HOME chooses another place',
      'with --no-save nothing is written',
    ],
    cause: error,
  });
}
