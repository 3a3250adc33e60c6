import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from './context.ts';
import { unreadable } from './unreadable.ts';

/**
 * The text of a file, or of stdin for `-`, as it arrives; the next piece is read when this one has been
 * dealt with. Throws a usage Failure when it cannot be read.
 */
export async function* readChunks(path: string, { io }: Context): AsyncGenerator<string> {
  const full = resolve(io.cwd, path);
  const stream = path === '-' ? io.stdin : createReadStream(full);
  // Characters that are cut in two by the end of a piece wait for the rest.
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream) {
      yield typeof chunk === 'string' ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined || path === '-') throw error;
    throw unreadable(full, error);
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
