import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the user imported, in the data folder: IMPORTS_FILE, the profiles, and those as plain values. */
export const IMPORTED_FOLDER = 'imported';
export const IMPORTS_FILE = 'imports.json';
/** The profiles in the imported folder, in the ordinary format. */
export const IMPORTED_PROFILES = 'profiles';

/** The folder of what was imported; undefined when nothing was. */
export function findImported(data: string): string | undefined {
  const folder = join(data, IMPORTED_FOLDER);
  return existsSync(join(folder, IMPORTS_FILE)) ? folder : undefined;
}
