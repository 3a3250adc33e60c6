import { Buffer } from 'node:buffer';
import { type BigIntStats, readdirSync, readFileSync, statSync } from 'node:fs';
import { checksum } from './record-file.ts';

/** What a file or folder looked like when it was read. */
export interface Fingerprint {
  readonly path: string;
  /** Size, times in nanoseconds and inode; any write changes it, unless it is within one tick of the clock. */
  readonly stat: string;
  /** Checksum of the content, or of a folder's names, to tell about that tick; 0 where it is over. */
  readonly content: number;
}

/** File systems keep times to within this many milliseconds (FAT keeps even seconds). */
const CLOCK_TICK_MS = 2000;

export const describeStat = (stat: BigIntStats): string =>
  `${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}:${stat.ino}`;

export function fingerprintOf(path: string, stat: BigIntStats, content?: Uint8Array): Fingerprint {
  return { path, stat: describeStat(stat), content: content ? checksum(content) : 0 };
}

/** What a file holds; for a folder the names in it. */
export function contentOf(path: string, stat: BigIntStats): Uint8Array {
  return stat.isDirectory() ? Buffer.from(readdirSync(path).sort().join('\0')) : readFileSync(path);
}

/**
 * Whether a file is as it was. `readAt` is when it was read, in milliseconds since 1970: a file that
 * was written less than a tick before may have been written again without its times telling, so then
 * its content is compared.
 */
export function isUnchanged(print: Fingerprint, readAt: number): boolean {
  try {
    const stat = statSync(print.path, { bigint: true, throwIfNoEntry: false });
    if (!stat || describeStat(stat) !== print.stat) return false;
    return isSettled(print, readAt) || checksum(contentOf(print.path, stat)) === print.content;
  } catch {
    return false;
  }
}

/** Whether a file's times are far enough from when it was read to be trusted. */
export function isSettled(print: Fingerprint, readAt: number): boolean {
  const [, modified, changed] = print.stat.split(':');
  const newest = Math.max(Number(modified), Number(changed)) / 1e6;
  return newest < readAt - CLOCK_TICK_MS;
}

/** Fingerprints as one text: a list of ten thousand is read faster than as JSON. */
export function writeFingerprints(prints: readonly Fingerprint[]): string {
  return prints.map(({ stat, content, path }) => `${stat}\0${content}\0${path}`).join('\0');
}

export function parseFingerprints(text: string): Fingerprint[] {
  const parts = text === '' ? [] : text.split('\0');
  const prints: Fingerprint[] = [];
  for (let at = 0; at + 2 < parts.length; at += 3) {
    prints.push({ stat: parts[at]!, content: Number(parts[at + 1]), path: parts[at + 2]! });
  }
  return prints;
}
