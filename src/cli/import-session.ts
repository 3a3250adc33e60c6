import { mkdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { shippedSet } from '../data/compiled-profiles.ts';
import { IMPORTED_FOLDER } from '../data/find-imported.ts';
import { foldersOf } from '../data/folders.ts';
import { type Changed, changeImports, type Step } from '../data/import/change-imports.ts';
import { takeLock } from '../data/import/lock.ts';
import type { Kept } from '../data/import/stored-facts.ts';
import { Failure, isFailure } from '../domain/failure.ts';
import { SHIPPED_FOLDER } from './ask.ts';
import type { Context } from './context.ts';
import { progressLine } from './progress-line.ts';

/** What a command that changes imports works with, while nobody else can. */
export interface ImportSession {
  /** Shows progress on a terminal, or nothing any more, and ends everything when it was interrupted. */
  readonly step: Step;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** A file that is to be removed when the session ends. */
  atEnd(path: string): void;
  change(change: (kept: Kept) => Promise<Kept>): Promise<Changed>;
}

/**
 * Runs `work` with the lock of imports held. Ctrl-C ends it with everything as it was; so does a disk
 * that is full or cannot be written.
 */
export async function withImportSession<T>(
  context: Context,
  work: (session: ImportSession) => Promise<T>,
): Promise<T> {
  const { io } = context;
  const { data, cache } = foldersOf(io.env);
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  const line = progressLine(context);
  io.onInterrupt(onInterrupt);
  const leftovers: string[] = [];
  let lock: ReturnType<typeof takeLock> | undefined;
  try {
    mkdirSync(data, { recursive: true });
    lock = takeLock(join(data, `${IMPORTED_FOLDER}.lock`), {
      pid: io.pid,
      host: hostname(),
      now: io.now(),
      isRunning: (pid) => io.isRunning(pid),
    });
    const held = lock;
    const step: Step = async (what, done, total) => {
      line.show(done === undefined || total === undefined ? what : `${what}: ${done} of ${total}`);
      await setImmediate();
      if (interrupt.signal.aborted) throw interrupted();
      held.check();
    };
    return await work({
      step,
      signal: interrupt.signal,
      atEnd: (path) => void leftovers.push(path),
      change: (change) => changeImports(change, { data, shipped: shippedSet(SHIPPED_FOLDER), step }),
    });
  } catch (error) {
    throw interrupt.signal.aborted && !isFailure(error) ? interrupted() : cannotWrite(error, data, cache);
  } finally {
    line.clear();
    for (const path of leftovers) rmSync(path, { force: true });
    lock?.release();
    io.offInterrupt(onInterrupt);
  }
}

const interrupted = (): Failure =>
  new Failure('interrupted; what was imported before is as it was', { kind: 'interrupted' });

/** An error of the disk below the data folder or the cache in words; any other error as it is. */
function cannotWrite(error: unknown, data: string, cache: string): unknown {
  const { code, path, message } = error as NodeJS.ErrnoException;
  const isOurs = path === undefined || [data, cache].some((folder) => path.startsWith(folder));
  if (isFailure(error) || code === undefined || !isOurs) return error;
  const where = path?.startsWith(cache) ? cache : data;
  const because = (why: string, advice: string): Failure =>
    new Failure(`cannot write in ${where}: ${why}`, {
      advice: [advice, 'what was imported before is as it was'],
      cause: error,
    });
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return because('the disk is full', 'make room for about 100 MB, or set TRUEST_HOME to another disk');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return because('no permission to write there', 'set TRUEST_HOME to a folder that you can write in');
    case 'ENOENT':
      // What Node says when a folder cannot be made, on a disk that is read-only for example.
      return because('a folder cannot be made there', 'set TRUEST_HOME to a folder that you can write in');
    case 'ENOTDIR':
    case 'EEXIST':
      return because('a file stands where a folder is needed', `move ${path ?? data} out of the way`);
    default:
      return because(message, 'set TRUEST_HOME to another folder');
  }
}
