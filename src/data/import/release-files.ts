import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import { openArchive } from './zip.ts';

/** The files of a release, wherever they are: in a folder or in a zip file. */
export interface ReleaseFiles {
  /** The name of the folder or the archive. */
  readonly name: string;
  /** The folder that the files are in, which may name the release; in an archive, its folder there. */
  readonly folder: string;
  /** The files, by name without any folder. */
  readonly names: ReadonlySet<string>;
  /** Throws when the file cannot be read. */
  read(name: string): Promise<Buffer>;
  /** SHA-256 of the archive, or of the files of the folder that were read, in hexadecimal. */
  checksum(): Promise<string>;
  close(): void;
}

/** The file that makes a folder an O*NET release. */
export const INDISPENSABLE = 'Occupation Data.txt';
const LARGEST = 64 * 1024 * 1024;

/**
 * Opens an O*NET text release: a folder or a zip file, in which the files may be one folder deeper.
 * Throws a Failure that says what to name instead when it is none, or when there are several.
 */
export async function openRelease(path: string): Promise<ReleaseFiles> {
  const stat = statSync(path);
  if (stat.isDirectory()) return openFolder(path);
  if (stat.isFile()) return openZip(path);
  throw new Failure(`${path} is neither a folder nor a file.`);
}

function openFolder(path: string): ReleaseFiles {
  const has = (folder: string): boolean =>
    statSync(join(folder, INDISPENSABLE), { throwIfNoEntry: false })?.isFile() ?? false;
  const inside = has(path)
    ? [path]
    : readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(path, entry.name))
        .filter(has);
  const folder = onlyOne(inside, path);
  const sums = new Map<string, string>();
  return {
    name: basename(folder),
    folder: basename(folder),
    names: new Set(readdirSync(folder)),
    async read(name) {
      const file = join(folder, name);
      const stat = statSync(file);
      if (!stat.isFile()) throw new Error('it is not a file');
      if (stat.size > LARGEST) throw new Error(`it is too large (${Math.round(stat.size / 1e6)} MB)`);
      const bytes = readFileSync(file);
      sums.set(name, createHash('sha256').update(bytes).digest('hex'));
      return bytes;
    },
    async checksum() {
      const all = createHash('sha256');
      for (const name of [...sums.keys()].sort()) all.update(`${sums.get(name)}  ${name}\n`);
      return all.digest('hex');
    },
    close: () => {},
  };
}

async function openZip(path: string): Promise<ReleaseFiles> {
  const archive = await openArchive(path).catch((error: unknown) => {
    throw badArchive(path, error);
  });
  try {
    const folders = archive.names
      .filter((name) => name === INDISPENSABLE || name.endsWith(`/${INDISPENSABLE}`))
      .map((name) => name.slice(0, -INDISPENSABLE.length));
    const prefix = onlyOne(folders, path);
    const names = archive.names
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .filter((name) => !name.includes('/'));
    return {
      name: basename(path),
      folder: basename(prefix) || basename(path),
      names: new Set(names),
      read: (name) => archive.bytes(prefix + name),
      checksum: () => checksumOf(path),
      close: () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Why an archive cannot be used. */
export function badArchive(path: string, error: unknown): Failure {
  const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return new Failure(`cannot read ${path} as a zip file: ${why}`, {
    advice: ['download it again from its publisher; nothing was imported'],
    cause: error,
  });
}

function onlyOne(folders: readonly string[], path: string): string {
  const [folder, ...others] = [...folders].sort();
  if (folder !== undefined && others.length === 0) return folder;
  if (folder === undefined) {
    throw new Failure(`${path} has no ${INDISPENSABLE}: it is no O*NET text release.`, {
      advice: [
        'name the folder or the zip file of the "Text" download, such as db_30_1_text.zip',
        'or let truest fetch it: truest import onet --download',
      ],
    });
  }
  const names = [folder, ...others].map((one) => basename(one) || '(the top)');
  throw new Failure(`${path} has several releases: ${names.join(', ')}.`, { advice: ['name one of them'] });
}

/** SHA-256 of a file, in hexadecimal. */
export async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
