import { join } from 'node:path';
import type { CategoryProfile } from '../schema/category.ts';
import { loadPlain, reusePlain } from './compiled-profiles.ts';
import { IMPORTED_PROFILES } from './find-imported.ts';
import { type LoadedProfiles, type LoadOptions, loadProfiles } from './load-profiles.ts';
import { mergeProfiles, NO_PROFILES } from './merge-profiles.ts';
import type { ProfileEntry, ProfileSet } from './profile-set.ts';

/**
 * Reads what was imported. Files that nobody touched since are not parsed; one that somebody edited is,
 * and left out when it has errors.
 */
export function loadImported(folder: string, options: Pick<LoadOptions, 'onProgress'> = {}): LoadedProfiles {
  const root = join(folder, IMPORTED_PROFILES);
  return loadProfiles([root], { ...options, reuse: reusable(folder, root) });
}

function reusable(folder: string, root: string): NonNullable<LoadOptions['reuse']> {
  try {
    return reusePlain(folder, root, loadPlain(folder));
  } catch {
    return () => undefined;
  }
}

/**
 * Lays the shipped profiles over what was imported: a role or track that ships is better than a public
 * one of the same name, but the figures of a category are those that the user brought in, where it has any.
 */
export function layOver(imported: LoadedProfiles, shipped: ProfileSet): ProfileSet {
  const under = mergeProfiles(NO_PROFILES, imported.files);
  const categories = new Map<string, ProfileEntry<'category'>>(shipped.categories);
  for (const [code, entry] of under.categories) {
    const known = shipped.categories.get(code);
    categories.set(code, known ? { ...entry, value: mergeCategories(known.value, entry.value) } : entry);
  }
  return {
    roles: new Map([...under.roles, ...shipped.roles]),
    tracks: new Map([...under.tracks, ...shipped.tracks]),
    categories,
    skills: new Map([...under.skills, ...shipped.skills]),
  };
}

/** Section by section: what an import has nothing about stays what it was. */
function mergeCategories(shipped: CategoryProfile, imported: CategoryProfile): CategoryProfile {
  const hasSeries = imported.series.length > 0;
  const codes = new Set(imported.occupations.map(({ code }) => code));
  return {
    ...shipped,
    employment: imported.employment ?? shipped.employment,
    pay: imported.pay ?? shipped.pay,
    series: hasSeries ? imported.series : shipped.series,
    gaps: hasSeries ? imported.gaps : shipped.gaps,
    projection: imported.projection ?? shipped.projection,
    occupations: [
      ...imported.occupations,
      ...shipped.occupations.filter(({ code }) => !codes.has(code)),
    ].sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
