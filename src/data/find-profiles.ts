import { type BigIntStats, type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { isHidden, LAYOUT, placeOf } from './profile-places.ts';
import type { ProfileKind } from './profile-set.ts';
import { fileProblem, isProblem, statOf, systemProblem } from './read-file.ts';

/** A file that is a profile by its place; what is in it has not been looked at. */
export interface FoundFile {
  /** Undefined when only the schema line of the file can tell. */
  readonly kind: ProfileKind | undefined;
  readonly path: string;
  readonly folder: string;
  readonly stat: BigIntStats;
}

export interface FoundProfiles {
  readonly files: FoundFile[];
  readonly problems: Diagnostic[];
  /** Every folder that was walked; one of them changes when a file comes or goes. */
  readonly directories: Map<string, BigIntStats>;
  /** The stat of every file that was looked at, also of those with problems. */
  readonly stats: Map<string, BigIntStats>;
}

/**
 * Finds the profiles in a folder, in the order of their paths. YAML files in places where no profile
 * belongs are problems; everything else is ignored, hidden files and folders too.
 *
 * @param folder an absolute path
 */
export function findProfiles(folder: string): FoundProfiles {
  const found: FoundProfiles = { files: [], problems: [], directories: new Map(), stats: new Map() };
  const stat = statOf(folder);
  if (isProblem(stat)) found.problems.push(stat);
  else if (!stat.isDirectory())
    found.problems.push(fileProblem(folder, 'file/not-a-folder', 'this is not a folder'));
  else walk(folder, folder, stat, [], found);
  return found;
}

const identity = (stat: BigIntStats): string => `${stat.dev}:${stat.ino}`;

function walk(
  folder: string,
  directory: string,
  stat: BigIntStats,
  above: readonly string[],
  found: FoundProfiles,
): void {
  found.directories.set(directory, stat);
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    found.problems.push(systemProblem(directory, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    // A folder of packages is no place for profiles, and can be large.
    if (isHidden(entry.name) || entry.name === 'node_modules') continue;
    look(folder, join(directory, entry.name), entry, [...above, identity(stat)], found);
  }
}

function look(
  folder: string,
  path: string,
  entry: Dirent,
  above: readonly string[],
  found: FoundProfiles,
): void {
  const parts = relative(folder, path).split(sep);
  const place = placeOf(parts);
  const mayLead = entry.isDirectory() || entry.isSymbolicLink();
  if (place.kind === 'ignored' && !mayLead) return;
  const stat = statOf(path);
  if (isProblem(stat)) {
    // A dead link to something that is none of ours is none of ours.
    if (place.kind !== 'ignored' || stat.rule === 'file/link-loop') found.problems.push(stat);
    return;
  }
  if (stat.isDirectory()) {
    if (!above.includes(identity(stat))) walk(folder, path, stat, above, found);
    else
      found.problems.push(fileProblem(path, 'file/link-loop', 'this link leads back to a folder around it'));
    return;
  }
  if (place.kind === 'ignored') return;
  found.stats.set(path, stat);
  if (place.kind === 'unknown') {
    const { rule, message, suggestion } = place;
    const problem = fileProblem(path, rule, message, rule === 'file/extension' ? undefined : LAYOUT);
    found.problems.push(suggestion === undefined ? problem : { ...problem, suggestion });
    return;
  }
  found.files.push({ kind: place.kind, path, folder, stat });
}
