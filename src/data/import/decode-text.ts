import { isUtf8 } from 'node:buffer';

/** How a text file was written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file: by its byte order mark, otherwise UTF-8 where it is that, UTF-16 where every other
 * byte of its beginning is 0, and Windows-1252 for the rest, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 200);
  if (beginning.length >= 4) {
    const zeros = (from: number): number =>
      beginning.filter((byte, at) => at % 2 === from && byte === 0).length;
    const most = beginning.length / 4;
    if (zeros(1) > most && zeros(0) === 0) return 'utf-16le';
    if (zeros(0) > most && zeros(1) === 0) return 'utf-16be';
  }
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}
