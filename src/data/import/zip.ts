import * as zlib from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';

/** A part that would unpack to more than this (bytes) is refused: the releases stay far below. */
const MAX_PART = 64 * 1024 * 1024;
const MAX_PARTS = 10_000;
/** Absent before Node 20.15: damage is then found only where it breaks the packing. */
const crc32: typeof zlib.crc32 | undefined = zlib.crc32;

/** A zip file, open for reading single parts. */
export interface Archive {
  /** The part as UTF-8 text, in pieces; throws when it is absent, too large, or not what was packed. */
  read(name: string): AsyncGenerator<string>;
  close(): void;
}

/**
 * Opens a zip file. What it holds is taken from the directory at its end, so it does not matter
 * whether its writer put sizes before or after the data. Throws when it is no zip file.
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    if (zip.entryCount > MAX_PARTS) throw new Error(`it has ${zip.entryCount} parts`);
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return {
      close: () => zip.close(),
      async *read(name) {
        const entry = entries.get(name);
        if (!entry) throw new Error(`it has no part ${name}`);
        if (entry.uncompressedSize > MAX_PART) throw new Error(`its part ${name} is too large to read`);
        const decoder = new TextDecoder('utf-8', { fatal: true });
        let sum = 0;
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          sum = crc32?.(chunk, sum) ?? 0;
          yield decoder.decode(chunk, { stream: true });
        }
        if (crc32 && sum !== entry.crc32) throw new Error(`its part ${name} is damaged`);
        yield decoder.decode();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
