import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { Failure } from '../../domain/failure.ts';

/** Who takes a lock, and how to tell whether others are still there. */
export interface LockTaker {
  readonly pid: number;
  readonly host: string;
  readonly now: Date;
  /** Whether a process of this machine is running. */
  readonly isRunning: (pid: number) => boolean;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly token: string;
}

/** A holder that has not touched its lock for this long is gone, or asleep: both have lost it. */
const LOST_AFTER_MS = 5 * 60 * 1000;
const TOUCH_EVERY_MS = 2000;

/** A lock file that is held. */
export interface Lock {
  /** Shows that the holder is alive; throws a Failure when somebody else has taken the lock over. */
  check(): void;
  release(): void;
}

/**
 * Takes a lock: a file with who holds it. One whose holder ended, or has not been heard of for five
 * minutes, is taken over. Throws a Failure when somebody else holds it, the system's error when it
 * cannot be written.
 */
export function takeLock(path: string, taker: LockTaker): Lock {
  const token = randomBytes(8).toString('hex');
  const { pid, host, now } = taker;
  const aside = `${path}.${token}`;
  writeFileSync(aside, `${JSON.stringify({ pid, host, since: now.toISOString(), token })}\n`);
  try {
    const time = statSync(aside).mtimeMs;
    for (let attempt = 0; !put(aside, path); attempt += 1) {
      const holder = holderOf(path);
      if (holder === 'nobody' && attempt < 5) continue;
      if (holder === 'nobody' || !isLost(path, holder, taker, time) || attempt >= 5)
        throw isHeld(path, holder);
      takeAway(path, holder, token);
    }
  } finally {
    rmSync(aside, { force: true });
  }
  let touched = Date.now();
  return {
    check() {
      if (Date.now() - touched < TOUCH_EVERY_MS) return;
      const holder = holderOf(path);
      if (holder === 'nobody' || holder?.token !== token) {
        throw new Failure('another import took over while this one was asleep; this one changed nothing');
      }
      touched = Date.now();
      utimesSync(path, new Date(touched), new Date(touched));
    },
    release() {
      const holder = holderOf(path);
      if (holder !== 'nobody' && holder?.token === token) rmSync(path, { force: true });
    },
  };
}

/** Puts the file in place unless there is one. */
function put(aside: string, path: string): boolean {
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(code ?? '')) throw error;
  }
  // A file system without links.
  try {
    writeFileSync(path, readFileSync(aside), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; undefined when the file does not say so. */
function holderOf(path: string): Holder | 'nobody' | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'nobody';
    throw error;
  }
  try {
    const holder = JSON.parse(text) as Holder;
    return typeof holder.pid === 'number' && typeof holder.token === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isLost(path: string, holder: Holder | undefined, taker: LockTaker, time: number): boolean {
  if (holder?.host === taker.host && !taker.isRunning(holder.pid)) return true;
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? time;
  return time - touched > LOST_AFTER_MS;
}

/** Takes a lost lock out of the way, unless somebody else has just put theirs there. */
function takeAway(path: string, lost: Holder | undefined, token: string): void {
  const away = `${path}.${token}.lost`;
  try {
    renameSync(path, away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const holder = holderOf(away);
  if (holder !== 'nobody' && holder?.token !== lost?.token) put(away, path);
  rmSync(away, { force: true });
}

function isHeld(path: string, holder: Holder | 'nobody' | undefined): Failure {
  const who =
    holder === undefined || holder === 'nobody'
      ? ''
      : ` (process ${holder.pid} on ${holder.host}, since ${holder.since})`;
  return new Failure(`another import is running${who}`, {
    advice: ['wait until it has ended, and try again', `if there is none, remove ${path}`],
  });
}
