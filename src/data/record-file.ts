import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/**
 * A file of records that is written once and then asked for one record at a time, whatever its size:
 * a header, the records, and a hash table from key to place (the idea of D. J. Bernstein's cdb).
 *
 *     header   magic, format version, number of slots, place of the table, length of the file, stamp,
 *              checksum of the table
 *     record   key length u16, checksum u32, key, payload
 *     slot     hash u32, record length u32, place f64   (a record length of 0 is an empty slot)
 *
 * A reader can tell a foreign, older or cut file from the header, and a damaged record from its
 * checksum; it then gets `undefined` and not a wrong answer. `lacks` tells a record that is not there
 * from one that is damaged.
 */
const MAGIC = 'truestDB';
const FORMAT_VERSION = 2;
const HEADER_BYTES = 48;
const STAMP_AT = 32;
const TABLE_CHECKSUM_AT = 40;
const SLOT_BYTES = 16;
const RECORD_HEAD_BYTES = 6;

/** Appends records to an open file. The file is whole only after `finish`. */
export class RecordWriter {
  readonly #write: (bytes: Buffer) => void;
  readonly #places: { hash: number; length: number; at: number }[] = [];
  #at = HEADER_BYTES;

  /** `write` appends bytes to the file. */
  constructor(write: (bytes: Buffer) => void) {
    this.#write = write;
    write(Buffer.alloc(HEADER_BYTES));
  }

  /** Each key once; a second record of the same key would never be found. */
  add(key: string, payload: Uint8Array | string): void {
    const keyBytes = Buffer.from(key);
    const payloadBytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
    const head = Buffer.alloc(RECORD_HEAD_BYTES);
    head.writeUInt16LE(keyBytes.length, 0);
    head.writeUInt32LE(checksum(payloadBytes), 2);
    const record = Buffer.concat([head, keyBytes, payloadBytes]);
    this.#places.push({ hash: hashOf(keyBytes), length: record.length, at: this.#at });
    this.#write(record);
    this.#at += record.length;
  }

  /** Writes the table and returns the header, which belongs at the beginning of the file. */
  finish(stamp: number): Buffer {
    let slots = 4;
    while (slots < this.#places.length * 2) slots *= 2;
    const table = Buffer.alloc(slots * SLOT_BYTES);
    for (const { hash, length, at } of this.#places) {
      let slot = hash % slots;
      while (table.readUInt32LE(slot * SLOT_BYTES + 4) !== 0) slot = (slot + 1) % slots;
      table.writeUInt32LE(hash, slot * SLOT_BYTES);
      table.writeUInt32LE(length, slot * SLOT_BYTES + 4);
      table.writeDoubleLE(at, slot * SLOT_BYTES + 8);
    }
    this.#write(table);
    const header = Buffer.alloc(HEADER_BYTES);
    header.write(MAGIC, 0, 'latin1');
    header.writeUInt32LE(FORMAT_VERSION, 8);
    header.writeUInt32LE(slots, 12);
    header.writeDoubleLE(this.#at, 16);
    header.writeDoubleLE(this.#at + table.length, 24);
    header.writeDoubleLE(stamp, STAMP_AT);
    header.writeUInt32LE(checksum(table), TABLE_CHECKSUM_AT);
    return header;
  }
}

type Read = (at: number, length: number) => Buffer;

/** Reads a file of records. */
export class RecordFile {
  readonly #read: Read;
  readonly #slots: number;
  readonly #tableAt: number;
  readonly #tableChecksum: number;
  #damaged = false;
  #tableIsWhole: boolean | undefined;
  /** What the writer stamped the file with: milliseconds since 1970. */
  readonly stamp: number;
  readonly #close: () => void;

  private constructor(read: Read, size: number, close: () => void) {
    const header = read(0, HEADER_BYTES);
    const whole =
      header.length === HEADER_BYTES &&
      header.toString('latin1', 0, 8) === MAGIC &&
      header.readUInt32LE(8) === FORMAT_VERSION &&
      header.readDoubleLE(24) === size;
    if (!whole) throw new Error('not a whole file of records');
    this.#slots = header.readUInt32LE(12);
    this.#tableAt = header.readDoubleLE(16);
    const fits = Number.isInteger(this.#tableAt) && this.#tableAt + this.#slots * SLOT_BYTES === size;
    if (!fits) throw new Error('not a whole file of records');
    this.stamp = header.readDoubleLE(STAMP_AT);
    this.#tableChecksum = header.readUInt32LE(TABLE_CHECKSUM_AT);
    this.#read = read;
    this.#close = close;
  }

  /** Opens a file; undefined when there is none, or it is not a whole one of this version. */
  static open(path: string): RecordFile | undefined {
    let file: number;
    try {
      file = openSync(path, 'r');
    } catch {
      return undefined;
    }
    try {
      const read: Read = (at, length) => {
        const bytes = Buffer.allocUnsafe(length);
        return bytes.subarray(0, readSync(file, bytes, 0, length, at));
      };
      return new RecordFile(read, fstatSync(file).size, () => closeSync(file));
    } catch {
      closeSync(file);
      return undefined;
    }
  }

  /** The same over bytes in memory, for when there is nowhere to write. */
  static from(bytes: Buffer): RecordFile {
    return new RecordFile(
      (at, length) => bytes.subarray(at, at + length),
      bytes.length,
      () => {},
    );
  }

  /** The payload of a key; undefined when there is no such record, or it is damaged. */
  read(key: string): Buffer | undefined {
    const keyBytes = Buffer.from(key);
    const hash = hashOf(keyBytes);
    let slot = hash % this.#slots;
    for (let probes = 0; probes < this.#slots; probes++) {
      const entry = this.#read(this.#tableAt + slot * SLOT_BYTES, SLOT_BYTES);
      if (entry.length < SLOT_BYTES) return undefined;
      const length = entry.readUInt32LE(4);
      if (length === 0) return undefined;
      if (entry.readUInt32LE(0) === hash) {
        const record = this.#readRecord(entry.readDoubleLE(8), length, hash);
        if (!record) this.#damaged = true;
        else if (record.key.equals(keyBytes)) return record.payload;
      }
      slot = (slot + 1) % this.#slots;
    }
    return undefined;
  }

  /** A record that is JSON. */
  readJson<T>(key: string): T | undefined {
    const payload = this.read(key);
    return payload === undefined ? undefined : (JSON.parse(payload.toString()) as T);
  }

  /** Whether there certainly is no record of a key: not even a damaged one. */
  lacks(key: string): boolean {
    if (this.read(key) !== undefined || this.#damaged) return false;
    const length = this.#slots * SLOT_BYTES;
    this.#tableIsWhole ??= checksum(this.#read(this.#tableAt, length)) === this.#tableChecksum;
    return this.#tableIsWhole;
  }

  /** The record at a place; undefined when it is damaged, or what leads there is. */
  #readRecord(at: number, length: number, hash: number): { key: Buffer; payload: Buffer } | undefined {
    // A damaged slot may point anywhere, and name a length of gigabytes.
    const isWithin = Number.isInteger(at) && at >= HEADER_BYTES && at + length <= this.#tableAt;
    if (!isWithin || length < RECORD_HEAD_BYTES) return undefined;
    const record = this.#read(at, length);
    if (record.length !== length) return undefined;
    const payloadAt = RECORD_HEAD_BYTES + record.readUInt16LE(0);
    const key = record.subarray(RECORD_HEAD_BYTES, payloadAt);
    const payload = record.subarray(payloadAt);
    const isWhole =
      payloadAt <= length && checksum(payload) === record.readUInt32LE(2) && hashOf(key) === hash;
    return isWhole ? { key, payload } : undefined;
  }

  close(): void {
    this.#close();
  }
}

/** Stamps a finished file anew; see `RecordFile.stamp`. */
export function restamp(path: string, stamp: number): void {
  const file = openSync(path, 'r+');
  try {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(stamp, 0);
    writeSync(file, bytes, 0, 8, STAMP_AT);
  } finally {
    closeSync(file);
  }
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * A checksum of 32 bits, four bytes at a time (FNV-1a over little-endian words, then over the rest):
 * plain arithmetic, because loading zlib for its CRC costs more than a page's record takes to check.
 */
export function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = bytes.length - (bytes.length % 4);
  let sum = 0x811c9dc5 ^ bytes.length;
  for (let at = 0; at < words; at += 4) {
    sum = Math.imul(sum ^ view.getUint32(at, true), 0x01000193);
    // A product only carries upwards: without this the high bits of a word would hardly count.
    sum ^= sum >>> 15;
  }
  for (let at = words; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at]!, 0x01000193);
  return sum >>> 0;
}
