import { Buffer, isUtf8 } from 'node:buffer';

/** How a text file was written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file: by its byte order mark, otherwise UTF-8 where it is that, UTF-16 where every other
 * byte of its beginning is 0, and Windows-1252 for the rest, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  if (encoding === 'windows-1252') return { text: decodeWindows(bytes), encoding };
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

/** What Windows-1252 has from 80 to 9f, where Latin-1 has control characters. Five places are empty. */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Node 20's own decoder takes Windows-1252 for Latin-1. */
const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80]!);
