import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { Context } from './context.ts';

/** The text of a file, or of stdin for `-`. Throws a usage Failure when it cannot be read. */
export async function readInput(path: string, { io }: Context): Promise<string> {
  if (path === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString();
  }
  const full = resolve(io.cwd, path);
  try {
    return readFileSync(full, 'utf8');
  } catch (error) {
    throw new Failure(`cannot read ${full}: ${(error as Error).message}`, { kind: 'usage', cause: error });
  }
}
