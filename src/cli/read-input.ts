import type { Context } from './context.ts';
import { readBounded } from './read-bounded.ts';

/** Far more than the answers of anybody take. */
const MOST_BYTES = 1_000_000;

/** The text of a file of answers, or of stdin for `-`. Throws a usage Failure when it cannot be read. */
export const readInput = (path: string, context: Context): Promise<string> =>
  readBounded(path, MOST_BYTES, path === '-' ? 'the input' : path, context);
