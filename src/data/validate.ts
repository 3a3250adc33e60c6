import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Profiles } from '../domain/build.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { checkProfiles } from './check-profiles.ts';
import { PROFILES_FILE, reusePlain, shippedSet } from './compiled-profiles.ts';
import { layOver, loadImported } from './imported.ts';
import { loadFound } from './load-profiles.ts';
import { valuesOf } from './make-catalogue.ts';
import { NO_PROFILES } from './merge-profiles.ts';
import { type Choice, chooseProfiles, wholeFolder } from './profile-choice.ts';
import type { ProfileSet } from './profile-set.ts';

export interface ValidateOptions {
  /** What to check, absolute; without any, the sources of the shipped profiles and the folders in use. */
  readonly paths: readonly string[];
  /** Folders in use, absolute: they can be linked to. */
  readonly folders: readonly string[];
  /** The folder of what was imported, absolute; it can be linked to. */
  readonly imported?: string | undefined;
  /** The folder of the compiled profiles that ship with truest. */
  readonly shipped: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Checks profiles against their schemas, each other, the folders in use and what ships with truest.
 * In a checkout the shipped profiles are their sources, so that links are checked against what is
 * there now and not against what was built last.
 *
 * @returns the problems of what was chosen, and how many files that is
 */
export function validate(options: ValidateOptions): {
  readonly problems: readonly Diagnostic[];
  readonly checked: number;
} {
  const { problems, checked } = checkWithSet(options);
  return { problems, checked };
}

/** The same, with all profiles that were looked at together, and which files were chosen. */
export function checkWithSet(options: ValidateOptions): {
  readonly set: ProfileSet;
  readonly problems: readonly Diagnostic[];
  readonly checked: number;
  readonly isChosen: (file: string) => boolean;
} {
  const sources = join(options.shipped, '..', '..', 'profiles');
  const inCheckout = existsSync(sources);
  const around = [...(inCheckout ? [sources] : []), ...options.folders].map(wholeFolder);
  const chosen = options.paths.length > 0 ? options.paths.map(chooseProfiles) : around;
  const isChosen = (file: string): boolean => chosen.some(({ includes }) => includes(file));
  const compiled = inCheckout && !hasCompiled(options.shipped) ? undefined : shippedSet(options.shipped);
  const reuse = inCheckout && compiled ? reusePlain(options.shipped, sources, compiled) : undefined;
  const loaded = loadFound(
    layers(around, chosen).map(({ found }) => found),
    {
      // What was chosen is always read anew, for everything that there is to say about it.
      ...(reuse && { reuse: (path, stat) => (isChosen(path) ? undefined : reuse(path, stat)) }),
      ...(options.onProgress && { onProgress: options.onProgress }),
    },
  );
  const under = inCheckout || !compiled ? NO_PROFILES : compiled;
  const base = options.imported === undefined ? under : layOver(loadImported(options.imported), under);
  const { set, problems } = checkProfiles(loaded, base);
  return {
    set,
    problems: problems.filter(({ file }) => isChosen(file)),
    checked: [...loaded.stats.keys()].filter(isChosen).length,
    isChosen,
  };
}

const hasCompiled = (shipped: string): boolean => existsSync(join(shipped, PROFILES_FILE));

/** Each folder once: in its place among those in use, or on top of them. */
function layers(around: readonly Choice[], chosen: readonly Choice[]): Choice[] {
  const byRoot = new Map(around.map((choice) => [choice.root, choice]));
  for (const choice of chosen) byRoot.set(choice.root, choice);
  return [...byRoot.values()];
}

/** All profiles that are in use, together. */
export const allProfiles = (options: ValidateOptions): Profiles => valuesOf(checkWithSet(options).set);
