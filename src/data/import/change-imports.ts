import type { ProfileSet } from '../profile-set.ts';
import { ImportedFolder } from './imported-folder.ts';
import { type ImportedProfiles, importedProfiles } from './imported-profiles.ts';
import { factsOf, type Kept, keptFiles, loadKept } from './stored-facts.ts';

export interface ChangeOptions {
  /** The data folder, absolute. */
  readonly data: string;
  readonly shipped: ProfileSet;
  /** Called now and then; what it throws ends the change, and everything stays as it was. */
  readonly onProgress: (what: string, done: number, total: number) => void;
}

export interface Changed {
  readonly kept: Kept;
  readonly profiles: Omit<ImportedProfiles, 'files'>;
  /** false when everything was there already, byte by byte. */
  readonly isChanged: boolean;
}

/**
 * Builds everything anew after a change of what was imported, and puts it in place at once. Throws the
 * system's error when it cannot be written; what was there stays then.
 */
export async function changeImports(
  change: (kept: Kept) => Promise<Kept>,
  { data, shipped, onProgress }: ChangeOptions,
): Promise<Changed> {
  const folder = new ImportedFolder(data);
  folder.recover();
  folder.clean();
  const kept = await change(loadKept(folder.path));
  onProgress('putting together', 0, 1);
  const { files: profiles, ...counts } = importedProfiles(factsOf(kept), shipped);
  const files = keptFiles(kept);
  for (const [path, text] of profiles) files.set(path, text);
  const isChanged = !folder.holds(files);
  if (kept.imports.length === 0) folder.remove();
  else if (isChanged) folder.replace(files, (done) => onProgress('writing', done, files.size));
  return { kept, profiles: counts, isChanged };
}
