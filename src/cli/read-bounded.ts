import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { Context } from './context.ts';
import { unreadable } from './unreadable.ts';

/**
 * The text of a file, or of stdin for `-`, that may come from anywhere: at most `most` bytes of UTF-8, without
 * a byte-order mark. Throws a usage Failure that calls it `name`.
 */
export async function readBounded(
  path: string,
  most: number,
  name: string,
  { io }: Context,
): Promise<string> {
  const bytes = path === '-' ? await readAll(io.stdin, most) : readFile(resolve(io.cwd, path), most);
  if (bytes.length > most) {
    throw refused(`${name} has more than ${Math.round(most / 1e6)} MB: that is no such file`);
  }
  if (hasUtf16Mark(bytes) || !isUtf8(bytes))
    throw refused(`${name} is not UTF-8; save it with that encoding`);
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

const refused = (message: string): Failure => new Failure(message, { kind: 'usage' });

const hasUtf16Mark = (bytes: Buffer): boolean =>
  bytes.length >= 2 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0));

async function readAll(stdin: NodeJS.ReadableStream, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    length += chunks.at(-1)!.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/** In pieces, because a device has no size and no end. */
function readFile(path: string, most: number): Buffer {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const chunks: Buffer[] = [];
    for (let length = 0; length <= most; ) {
      const chunk = Buffer.alloc(65_536);
      const read = readSync(file, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
