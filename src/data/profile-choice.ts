import { type BigIntStats, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { type FoundProfiles, findProfiles } from './find-profiles.ts';
import { LAYOUT, placeOf } from './profile-places.ts';
import { fileProblem } from './read-file.ts';

/** Something that somebody wants checked: a folder of profiles, a part of one, or a single file. */
export interface Choice {
  /** What to load: the whole folder around the choice, because its files link to each other. */
  readonly found: FoundProfiles;
  /** The folder of profiles, or the file when it lies outside of any. */
  readonly root: string;
  /** Whether a file belongs to what was chosen. */
  includes(path: string): boolean;
}

const PARTS = ['roles', 'tracks', 'categories'];

const statOrNothing = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
};
const isFolder = (path: string): boolean => statOrNothing(path)?.isDirectory() === true;
const hasParts = (folder: string): boolean => PARTS.some((part) => isFolder(join(folder, part)));

/**
 * Finds what to check for a path that somebody gave. A folder without any profiles is a problem, as it
 * is probably not the one that was meant.
 *
 * @param path absolute; something exists there
 */
export function chooseProfiles(path: string): Choice {
  const stat = statOrNothing(path);
  const includes = within(path);
  const root = stat?.isDirectory() ? rootOfFolder(path) : rootOfFile(path);
  if (root !== undefined) {
    const found = findProfiles(root);
    const isEmpty =
      ![...found.stats.keys()].some(includes) && !found.problems.some(({ file }) => includes(file));
    if (isEmpty)
      found.problems.push(fileProblem(path, 'file/no-profiles', 'there are no profiles here', LAYOUT));
    return { found, root, includes };
  }
  const folder = dirname(path);
  return {
    root: path,
    includes,
    found: {
      files: stat === undefined ? [] : [{ kind: undefined, path, folder, stat }],
      problems: [],
      directories: new Map(),
      stats: new Map(stat === undefined ? [] : [[path, stat]]),
    },
  };
}

/** A whole folder of profiles, which may be empty. */
export function wholeFolder(root: string): Choice {
  return { root, found: findProfiles(root), includes: within(root) };
}

function within(path: string): (file: string) => boolean {
  const prefix = path.endsWith(sep) ? path : path + sep;
  return (file) => file === path || file.startsWith(prefix);
}

/** The folder of profiles that a folder is, or is a part of. */
function rootOfFolder(path: string): string {
  if (hasParts(path)) return path;
  if (PARTS.includes(basename(path))) return dirname(path);
  return basename(dirname(path)) === 'roles' ? dirname(dirname(path)) : path;
}

/** The folder of profiles in which a file has a place; undefined for a file on its own. */
function rootOfFile(path: string): string | undefined {
  const parts = path.split(sep);
  for (const depth of [3, 2]) {
    const place = placeOf(parts.slice(-depth));
    if (place.kind !== 'unknown' && place.kind !== 'ignored') return parts.slice(0, -depth).join(sep) || sep;
  }
  return placeOf(parts.slice(-1)).kind === 'skills' && hasParts(dirname(path)) ? dirname(path) : undefined;
}
