import { Buffer } from 'node:buffer';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { CatalogueRecord } from './compile.ts';
import { checksum, RecordWriter } from './record-file.ts';

const CHUNK_BYTES = 1 << 20;
const HALF_WRITTEN = '.writing';
/** What an interrupted process left behind is removed once it is this old. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** The process that writes, and how to tell whether others are still there. */
export interface Writer {
  readonly pid: number;
  /** Whether a process of this machine is running. */
  readonly isRunning: (pid: number) => boolean;
}

/**
 * Writes a file of records aside, flushes it to the disk and renames it into place, so that whoever
 * opens it finds the old file or the new one, and two writers do not disturb each other.
 * Throws the system's error when it cannot be written; nothing is left behind then. What a killed
 * writer left is cleared away: at once when `writer` tells that it is gone, otherwise an hour later.
 */
export function writeRecordFile(
  path: string,
  records: Iterable<CatalogueRecord>,
  stamp: number,
  writer?: Writer,
): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  removeAbandoned(folder, stamp, writer);
  const owner = writer ? `${thisHost()}-${writer.pid}-` : '';
  const aside = join(folder, `${basename(path)}.${owner}${uniqueName()}${HALF_WRITTEN}`);
  const file = openSync(aside, 'wx');
  try {
    let waiting: Buffer[] = [];
    let size = 0;
    const flush = (): void => {
      writeFully(file, Buffer.concat(waiting));
      waiting = [];
      size = 0;
    };
    const writer = new RecordWriter((bytes) => {
      waiting.push(bytes);
      size += bytes.length;
      if (size > CHUNK_BYTES) flush();
    });
    for (const [key, payload] of records) writer.add(key, payload);
    const header = writer.finish(stamp);
    flush();
    writeFully(file, header, 0);
    fsyncSync(file);
    closeSync(file);
    renameSync(aside, path);
  } catch (error) {
    try {
      closeSync(file);
    } catch {}
    rmSync(aside, { force: true });
    throw error;
  }
}

/** The same in memory. */
export function recordBytes(records: Iterable<CatalogueRecord>, stamp: number): Buffer {
  const chunks: Buffer[] = [];
  const writer = new RecordWriter((bytes) => chunks.push(bytes));
  for (const [key, payload] of records) writer.add(key, payload);
  const header = writer.finish(stamp);
  const whole = Buffer.concat(chunks);
  header.copy(whole);
  return whole;
}

function writeFully(file: number, bytes: Buffer, position: number | null = null): void {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(file, bytes, done, bytes.length - done, position === null ? null : position + done);
  }
}

function uniqueName(): string {
  return Math.random().toString(36).slice(2, 12);
}

/** A folder may be shared with other machines, whose processes nobody here can see. */
const thisHost = (): string => checksum(Buffer.from(hostname())).toString(16);

function removeAbandoned(folder: string, now: number, writer: Writer | undefined): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(HALF_WRITTEN)) continue;
    const path = join(folder, name);
    const [, host, pid] = /\.([0-9a-f]+)-(\d+)-[^.]+\.writing$/.exec(name) ?? [];
    const isGone = writer && host === thisHost() && !writer.isRunning(Number(pid));
    const stat = statSync(path, { throwIfNoEntry: false });
    const isOld = stat !== undefined && now - stat.mtimeMs > ABANDONED_AFTER_MS;
    if (isGone || isOld) rmSync(path, { force: true });
  }
}
