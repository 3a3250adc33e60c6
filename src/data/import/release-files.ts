import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../../domain/failure.ts';

/** The files of a release, wherever they are: in a folder or in a zip file. */
export interface ReleaseFiles {
  /** The name of the folder or the archive. */
  readonly name: string;
  /** The files, by name without any folder. */
  readonly names: ReadonlySet<string>;
  /** Throws when the file cannot be read. */
  read(name: string): Promise<Buffer>;
  /** SHA-256 of the archive, or of the files of the folder that were read, in hexadecimal. */
  checksum(): string;
  close(): void;
}

/** The file that makes a folder an O*NET release. */
export const INDISPENSABLE = 'Occupation Data.txt';
const LARGEST = 256 * 1024 * 1024;

/** The folder that holds the release: the one that is named, or the one folder in it that does. */
function releaseFolder(folder: string): string {
  const has = (path: string): boolean =>
    statSync(join(path, INDISPENSABLE), { throwIfNoEntry: false })?.isFile() ?? false;
  if (has(folder)) return folder;
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .filter(has)
    .sort();
  if (inside.length === 1) return inside[0]!;
  throw new Failure(
    inside.length === 0
      ? `${folder} has no ${INDISPENSABLE}: it is no O*NET text release.`
      : `${folder} has several releases: ${inside.map((path) => basename(path)).join(', ')}.`,
    {
      advice: [
        inside.length === 0
          ? 'name the folder or the zip file of the "Text" download, such as db_30_1_text'
          : 'name one of them',
      ],
    },
  );
}

export function openFolder(path: string): ReleaseFiles {
  const folder = releaseFolder(path);
  const sums = new Map<string, string>();
  return {
    name: basename(folder),
    names: new Set(readdirSync(folder)),
    async read(name) {
      const file = join(folder, name);
      const stat = statSync(file);
      if (!stat.isFile()) throw new Error('it is not a file');
      if (stat.size > LARGEST) throw new Error(`it has ${Math.round(stat.size / 1e6)} MB`);
      const bytes = readFileSync(file);
      sums.set(name, createHash('sha256').update(bytes).digest('hex'));
      return bytes;
    },
    checksum: () => {
      const all = createHash('sha256');
      for (const name of [...sums.keys()].sort()) all.update(`${sums.get(name)}  ${name}\n`);
      return all.digest('hex');
    },
    close: () => {},
  };
}
