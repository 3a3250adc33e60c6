import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the public releases: the one named, else TRUEST_DATA, else ../shared/data beside the repository. */
export function dataFolder(named?: string): string {
  return named || process.env['TRUEST_DATA'] || join(ROOT, '..', 'shared', 'data');
}

/** Whether the public releases are here: people who only change code or profiles don't need them. */
export function hasData(folder = dataFolder()): boolean {
  return existsSync(join(folder, 'onet')) && existsSync(join(folder, 'bls'));
}
