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
import { basename, dirname, join } from 'node:path';
import type { CatalogueRecord } from './compile.ts';
import { RecordWriter } from './record-file.ts';

const CHUNK_BYTES = 1 << 20;
const HALF_WRITTEN = '.writing';
/** What an interrupted process left behind is removed once it is this old. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Writes a file of records aside, flushes it to the disk and renames it into place, so that whoever
 * opens it finds the old file or the new one, and two writers do not disturb each other.
 * Throws the system's error when it cannot be written; nothing is left behind then.
 */
export function writeRecordFile(path: string, records: Iterable<CatalogueRecord>, stamp: number): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  removeAbandoned(folder, stamp);
  const aside = join(folder, `${basename(path)}.${uniqueName()}${HALF_WRITTEN}`);
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

function removeAbandoned(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(HALF_WRITTEN)) continue;
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && now - stat.mtimeMs > ABANDONED_AFTER_MS) rmSync(path, { force: true });
  }
}
