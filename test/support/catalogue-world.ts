import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { compileShipped } from '../../scripts/compile.ts';
import { type PlainFile, plainTexts } from '../../src/data/compiled-profiles.ts';
import {
  findImported,
  IMPORTED_FOLDER,
  IMPORTED_PROFILES,
  IMPORTS_FILE,
} from '../../src/data/find-imported.ts';
import { loadProfiles } from '../../src/data/load-profiles.ts';
import { type Answered, askCatalogue } from '../../src/data/open-catalogue.ts';
import type { Profiles } from '../../src/domain/build.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { temporaryFolder } from './memory-io.ts';

/** Long after any file of a test was written: the times of all files can be trusted. */
export const SETTLED = Date.UTC(2200, 0, 1);
/** Before any file of a test was written: no time can be trusted, contents are compared. */
export const UNSETTLED = Date.UTC(2000, 0, 1);

/** Writes profiles as a folder of YAML files. */
export function writeProfiles(folder: string, { roles, tracks, categories, skills }: Profiles): void {
  for (const role of roles.values()) writeYaml(folder, `roles/${role.track}/${role.id}.yaml`, role);
  for (const track of tracks.values()) writeYaml(folder, `tracks/${track.id}.yaml`, track);
  for (const category of categories.values()) writeYaml(folder, `categories/${category.code}.yaml`, category);
  if (skills.size > 0) writeYaml(folder, 'skills.yaml', { skills: [...skills.values()] });
}

export function writeYaml(folder: string, path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), stringify(value));
}

/** Writes profiles as an import does, in place of what was imported before. */
export function importProfiles(folder: string, profiles: Profiles): void {
  rmSync(folder, { recursive: true, force: true });
  const root = join(folder, IMPORTED_PROFILES);
  writeProfiles(root, profiles);
  writeFileSync(join(folder, IMPORTS_FILE), '{}');
  const { files } = loadProfiles([root]);
  const written = files.map(({ kind, path, value }) => {
    const text = readFileSync(path, 'utf8');
    return { kind, path: relative(root, path), text, value } as PlainFile;
  });
  for (const [name, text] of plainTexts(written)) writeFileSync(join(folder, name), text);
}

/** Shipped profiles, a folder of the user's over them, and a cache. */
export interface CatalogueWorld {
  readonly shipped: string;
  readonly folder: string;
  readonly importedFolder: string;
  readonly cache: string;
  /** Asks as a command does. */
  ask<T>(question: (catalogue: Catalogue) => T): Promise<Answered<T>>;
  /** The same with a cache that is empty and thrown away. */
  askAnew<T>(question: (catalogue: Catalogue) => T): Promise<Answered<T>>;
  /** Lets later questions be asked at another time. */
  setNow(now: number): void;
  /** How often profiles have been compiled so far. */
  compiled(): number;
  /** Keeps the cache as it is now; the function puts it back. */
  keepCache(): () => void;
  /** Compiles other profiles to ship. */
  ship(profiles: Profiles): void;
}

export interface WorldOptions {
  readonly shipped: Profiles;
  /** What is in the user's folder. */
  readonly own: Profiles;
  /** What was imported; nothing without it. */
  readonly imported?: Profiles;
  /** When the questions are asked; all times are settled without it. */
  readonly now?: number;
  /** See `CatalogueOptions`. */
  readonly checkAllUpTo?: number;
}

export function catalogueWorld(options: WorldOptions): CatalogueWorld {
  const { shipped, own, imported, checkAllUpTo } = options;
  let now = options.now ?? SETTLED;
  const root = temporaryFolder();
  const [out, folder, cache] = ['shipped', 'own', 'cache'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  let compiled = 0;
  const ship = (profiles: Profiles): void => {
    rmSync(join(root, 'sources'), { recursive: true, force: true });
    writeProfiles(join(root, 'sources'), profiles);
    compileShipped(join(root, 'sources'), out);
  };
  const importedFolder = join(root, IMPORTED_FOLDER);
  const askIn = <T>(kept: string, question: (catalogue: Catalogue) => T): Promise<Answered<T>> =>
    askCatalogue(
      {
        shipped: out,
        folders: [folder],
        imported: findImported(root),
        cache: kept,
        now: () => now,
        ...(checkAllUpTo === undefined ? {} : { checkAllUpTo }),
        onProgress: (done) => {
          if (done === 1) compiled++;
        },
      },
      question,
    );
  ship(shipped);
  mkdirSync(folder, { recursive: true });
  writeProfiles(folder, own);
  if (imported) importProfiles(importedFolder, imported);
  return {
    shipped: out,
    folder,
    importedFolder,
    cache,
    ask: (question) => askIn(cache, question),
    askAnew: async (question) => {
      const empty = join(root, 'anew');
      try {
        return await askIn(empty, question);
      } finally {
        rmSync(empty, { recursive: true, force: true });
      }
    },
    setNow: (time) => {
      now = time;
    },
    compiled: () => compiled,
    keepCache: () => {
      cpSync(cache, join(root, 'kept'), { recursive: true });
      return () => {
        rmSync(cache, { recursive: true, force: true });
        cpSync(join(root, 'kept'), cache, { recursive: true });
      };
    },
    ship,
  };
}
