import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { Failure } from '../domain/failure.ts';

/** The user's settings: `config.json`, which is JSON because it is read at every start. */
export interface Config {
  /** Folders of profiles, absolute, laid over the shipped ones in this order. */
  readonly profiles: readonly string[];
  /** Where it was read from, whether it exists or not. */
  readonly path: string;
}

/**
 * Reads the settings of a config folder. Relative folders are relative to it, `~/` is the home folder.
 * Throws a Failure that names the file when it is not as expected.
 */
export function loadConfig(folder: string): Config {
  const path = join(folder, 'config.json');
  let text: string;
  try {
    // Editors on Windows begin files with a byte order mark.
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { profiles: [], path };
    throw new Failure(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
  return { profiles: parseConfig(text, path).map((entry) => expand(entry, folder)), path };
}

function parseConfig(text: string, path: string): string[] {
  const example = 'it holds, for example: {"profiles": ["~/profiles"]}';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${path} is not JSON: ${(error as Error).message}`, { advice: [example] });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Failure(`${path} is not a JSON object`, { advice: [example] });
  }
  const unknown = Object.keys(value).find((key) => key !== 'profiles');
  if (unknown !== undefined) {
    throw new Failure(`${path}: unknown setting "${unknown}"`, { advice: ['the one setting is "profiles"'] });
  }
  const profiles = (value as { profiles?: unknown }).profiles ?? [];
  if (!Array.isArray(profiles) || !profiles.every((entry) => typeof entry === 'string')) {
    throw new Failure(`${path}: "profiles" is not a list of folders`, { advice: [example] });
  }
  return profiles;
}

function expand(entry: string, folder: string): string {
  if (entry === '~' || entry.startsWith('~/')) return join(homedir(), entry.slice(1));
  return isAbsolute(entry) ? entry : resolve(folder, entry);
}
