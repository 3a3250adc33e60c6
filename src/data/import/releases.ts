import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { Releases } from './category.ts';
import { loadOews } from './oews.ts';
import { loadOnet } from './onet.ts';
import { loadProjections } from './projections.ts';

/**
 * Reads the public releases of a folder that keeps them as their publishers lay them out:
 * `onet/db_<version>_text/`, `bls/oews/`, `bls/ep/`. Of several O*NET releases the newest is taken.
 * Throws a Failure that names what is missing or malformed.
 */
export async function loadReleases(folder: string): Promise<Releases> {
  try {
    return {
      onet: await loadOnet(await newestOnet(join(folder, 'onet'))),
      oews: await loadOews(join(folder, 'bls', 'oews')),
      projections: await loadProjections(join(folder, 'bls', 'ep')),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error) {
      throw new Failure(`${error.path} is missing.`, { cause: error });
    }
    throw error;
  }
}

async function newestOnet(folder: string): Promise<string> {
  const versionOf = (name: string): number[] | undefined =>
    /^db_(\d+)_(\d+)_text$/.exec(name)?.slice(1).map(Number);
  const releases = (await readdir(folder)).flatMap((name) => {
    const [major, minor] = versionOf(name) ?? [];
    return major === undefined || minor === undefined ? [] : [{ name, major, minor }];
  });
  releases.sort((a, b) => a.major - b.major || a.minor - b.minor);
  const newest = releases.at(-1);
  if (!newest) throw new Failure(`${folder} has no folder such as db_30_1_text.`);
  return join(folder, newest.name);
}
