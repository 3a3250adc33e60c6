import type { BigIntStats } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describeStat } from './fingerprint.ts';
import type { LoadedProfiles, LoadOptions } from './load-profiles.ts';
import type { ProfileKind, ProfileKinds, ProfileSet } from './profile-set.ts';

/** Beside the compiled profiles of a checkout: which files they were compiled from, as those were then. */
export const SOURCES_FILE = 'sources.json';

interface Source {
  readonly kind: ProfileKind;
  /** The id of the role or track, the code of the category. */
  readonly id: string;
  readonly stat: string;
}

/** What SOURCES_FILE holds: the files of `root` by their path in it. Vocabularies are left out: they add up. */
export function describeSources({ files, stats }: LoadedProfiles, root: string): Record<string, Source> {
  const entries = files.flatMap(({ kind, path, value }): [string, Source][] => {
    if (kind === 'skills') return [];
    const id = 'id' in value ? value.id : (value as ProfileKinds['category']).code;
    return [[relative(resolve(root), path), { kind, id, stat: describeStat(stats.get(path)!) }]];
  });
  return Object.fromEntries(entries);
}

/**
 * Gives the compiled value of a source file that has not changed since the build, which saves parsing
 * the profiles that a writer's own are only compared with.
 *
 * @param shipped the folder of the compiled profiles
 * @param root the folder of their sources
 */
export function reuseShipped(
  shipped: string,
  root: string,
  compiled: ProfileSet,
): NonNullable<LoadOptions['reuse']> {
  let sources: Readonly<Record<string, Source>>;
  try {
    sources = JSON.parse(readFileSync(join(shipped, SOURCES_FILE), 'utf8')) as typeof sources;
  } catch {
    // Built by nobody yet, or before there was such a file: everything is parsed.
    return () => undefined;
  }
  return (path: string, stat: BigIntStats) => {
    const source = sources[relative(root, path)];
    if (!source || source.stat !== describeStat(stat)) return undefined;
    const value = valueOf(source, compiled);
    return value && { kind: source.kind, value };
  };
}

function valueOf({ kind, id }: Source, { roles, tracks, categories }: ProfileSet) {
  if (kind === 'role') return roles.get(id)?.value;
  return kind === 'track' ? tracks.get(id)?.value : categories.get(id)?.value;
}
