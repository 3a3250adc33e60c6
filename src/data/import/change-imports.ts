import type { ProfileSet } from '../profile-set.ts';
import { ImportedFolder } from './imported-folder.ts';
import { type ImportedProfiles, importedProfiles } from './imported-profiles.ts';
import { factsOf, type Kept, keptFiles, loadKept } from './stored-facts.ts';

export interface ChangeOptions {
  /** The data folder, absolute; the caller holds its lock. */
  readonly data: string;
  readonly shipped: ProfileSet;
  /** Waited for now and then; what it throws ends the change, and everything stays as it was. */
  readonly step: Step;
}

/** Says what is being done, and lets others have a turn. */
export type Step = (what: string, done?: number, total?: number) => Promise<void>;

export interface Changed {
  /** Everything that is imported now. */
  readonly kept: Kept;
  readonly profiles: Omit<ImportedProfiles, 'files'>;
  /** false when everything was there already, byte by byte. */
  readonly isChanged: boolean;
}

/**
 * Builds everything anew after a change of what was imported, and puts it in place at once. What is kept
 * and damaged is left out of what `change` gets, and named there. Throws the system's error when it
 * cannot be written; what was there stays then.
 */
export async function changeImports(
  change: (kept: Kept) => Promise<Kept>,
  { data, shipped, step }: ChangeOptions,
): Promise<Changed> {
  const folder = new ImportedFolder(data);
  folder.recover();
  folder.clean();
  const kept = await change(loadKept(folder.path));
  await step('putting the profiles together');
  const { files: profiles, ...counts } = importedProfiles(factsOf(kept), shipped);
  const files = keptFiles(kept);
  for (const [path, text] of profiles) files.set(path, text);
  await step('writing', 0, files.size);
  const isChanged = kept.imports.length === 0 ? folder.exists() : !folder.holds(files);
  if (kept.imports.length === 0) folder.remove();
  else if (isChanged) await folder.replace(files, (done) => step('writing', done, files.size));
  return { kept, profiles: counts, isChanged };
}
