import { join } from 'node:path';
import envPaths from 'env-paths';

/** The folders that truest uses on this machine. */
export interface Folders {
  /** Holds `config.json`. */
  readonly config: string;
  /** What is kept about and for the user: their profiles, what they saved. */
  readonly data: string;
  /** What can be made again. */
  readonly cache: string;
}

/**
 * The platform's usual folders (XDG on Linux); with TRUEST_HOME set, three folders in that one.
 * `env` is the environment.
 */
export function foldersOf(env: Readonly<Record<string, string | undefined>>): Folders {
  const home = env['TRUEST_HOME'];
  if (home) return { config: join(home, 'config'), data: join(home, 'data'), cache: join(home, 'cache') };
  const { config, data, cache } = envPaths('truest', { suffix: '' });
  return { config, data, cache };
}
