import * as zlib from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise } from 'yauzl';

/** A part that would unpack to more than this (bytes) is refused: the releases stay far below. */
const MAX_PART = 64 * 1024 * 1024;
const MAX_TOTAL = 1024 * 1024 * 1024;
const MAX_PARTS = 10_000;
/** Parts above a megabyte that are packed more times over than text ever is. */
const MAX_RATIO = 200;
const RATIO_FROM = 1024 * 1024;
const LINK = 0o120000;
const KIND = 0o170000;
/** Absent before Node 20.15: damage is then found only where it breaks the packing. */
const crc32: typeof zlib.crc32 | undefined = zlib.crc32;

/** A zip file, open for reading single parts. */
export interface Archive {
  /** The parts that are files, by their paths within the archive, in its order. */
  readonly names: readonly string[];
  /** The part as UTF-8 text, in pieces; throws when it is absent, too large, or not what was packed. */
  read(name: string): AsyncGenerator<string>;
  /** The part as it was packed; throws likewise. */
  bytes(name: string): Promise<Buffer>;
  close(): void;
}

/**
 * Opens a zip file, by its path or as its bytes. What it holds is taken from the directory at its end,
 * so it does not matter whether its writer put sizes before or after the data. Nothing is ever written
 * to the disk. Throws when it is no zip file, and when something in it is not what a release has: a part
 * whose name leads out of the archive, a link, an encrypted part, two parts of one name, or far more
 * than could be meant.
 */
export async function openArchive(source: string | Buffer): Promise<Archive> {
  const options = { lazyEntries: true, autoClose: false };
  const zip = await (typeof source === 'string'
    ? openPromise(source, options)
    : fromBufferPromise(source, options));
  try {
    if (zip.entryCount > MAX_PARTS) throw new Error(`it has ${zip.entryCount} parts`);
    const entries = new Map<string, Entry>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      checkEntry(entry, total);
      if (entries.has(entry.fileName)) throw new Error(`it has two parts named ${entry.fileName}`);
      entries.set(entry.fileName, entry);
    }
    async function* chunksOf(name: string): AsyncGenerator<Buffer> {
      const entry = entries.get(name);
      if (!entry) throw new Error(`it has no part ${name}`);
      if (entry.uncompressedSize > MAX_PART) throw new Error(`its part ${name} is too large to read`);
      let sum = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        sum = crc32?.(chunk, sum) ?? 0;
        yield chunk as Buffer;
      }
      if (crc32 && sum !== entry.crc32) throw new Error(`its part ${name} is damaged`);
    }
    return {
      names: [...entries.keys()].filter((name) => !name.endsWith('/')),
      close: () => zip.close(),
      async *read(name) {
        const decoder = new TextDecoder('utf-8', { fatal: true });
        for await (const chunk of chunksOf(name)) yield decoder.decode(chunk, { stream: true });
        yield decoder.decode();
      },
      async bytes(name) {
        const chunks: Buffer[] = [];
        for await (const chunk of chunksOf(name)) chunks.push(chunk);
        return Buffer.concat(chunks);
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function checkEntry(entry: Entry, total: number): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw new Error(`its part ${fileName} is encrypted`);
  // The upper half holds the mode where the archive was made on Unix.
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK)
    throw new Error(`its part ${fileName} is a link`);
  if (total > MAX_TOTAL) throw new Error(`it would unpack to more than ${MAX_TOTAL / 2 ** 20} MB`);
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * MAX_RATIO)
    throw new Error(
      `its part ${fileName} would unpack to ${Math.round(uncompressedSize / compressedSize)} times its size`,
    );
}
