import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure, isFailure } from '../domain/failure.ts';

/** File systems without hard links answer with one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/**
 * Writes a file that must not be there yet, and the folders around it. It is written aside and then
 * linked into place, which fails when somebody else was faster: the file is there whole or not at all,
 * and nothing is ever overwritten. Throws a Failure that says what stands in the way.
 */
export async function createFile(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true });
    await writeAside(path, text, (aside) => putInPlace(aside, path));
  } catch (error) {
    await removeEmpty(folder, made);
    throw isFailure(error) ? error : notWritten(path, error as NodeJS.ErrnoException);
  }
}

/**
 * Throws the Failure that writing in a folder would end with, as far as permissions tell: before
 * somebody answers questions for nothing. The folder need not be there yet.
 */
export function checkWritable(folder: string): void {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK);
  } catch (error) {
    throw notWritten(folder, error as NodeJS.ErrnoException);
  }
}

/** A file that is not there yet. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Creates all of the files, or none of them. Throws like `createFile`. */
export async function createFiles(files: readonly NewFile[]): Promise<void> {
  const done: string[] = [];
  try {
    for (const { path, text } of files) {
      await createFile(path, text);
      done.push(path);
    }
  } catch (error) {
    for (const path of done) await rm(path, { force: true });
    throw error;
  }
}

/**
 * Writes a file that truest makes and may make again, unless it holds this text already. Throws the
 * system's error; the old file is whole then.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeAside(path, text, (aside) => rename(aside, path));
}

/** Writes a text to the disk under another name, gives it to `put`, and leaves nothing of it behind. */
async function writeAside(path: string, text: string, put: (aside: string) => Promise<void>): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await put(aside);
  } finally {
    await rm(aside, { force: true });
  }
}

async function putInPlace(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !NO_LINKS.has(code)) throw error;
    if (await exists(path)) throw alreadyThere(path);
    await rename(aside, path);
  }
}

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const alreadyThere = (path: string): Failure =>
  new Failure(`${path} is there already, and nothing was overwritten`);

function notWritten(path: string, error: NodeJS.ErrnoException): Failure {
  const because = (why: string, advice: string): Failure =>
    new Failure(`cannot write ${path}: ${why}`, { advice: [advice, 'nothing was written'], cause: error });
  switch (error.code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return error.path === path || error.syscall === 'link'
        ? alreadyThere(path)
        : because('a file stands where a folder is needed', 'choose another folder with --dir');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return because('no permission to write there', 'choose another folder with --dir');
    case 'ENOENT':
      // What Node says when a folder cannot be made, on a disk that is read-only for example.
      return because('the folder cannot be made there', 'choose another folder with --dir');
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return because('the disk is full', 'make room, or choose another folder with --dir');
    default:
      return because(error.message, 'choose another folder with --dir');
  }
}

/** Removes the folders that were made for the file, from the inmost out. */
async function removeEmpty(folder: string, outermost: string | undefined): Promise<void> {
  if (outermost === undefined) return;
  for (let at = folder; at.length >= outermost.length; at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      return;
    }
  }
}
