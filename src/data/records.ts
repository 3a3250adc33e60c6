import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Fingerprint } from './fingerprint.ts';

/** The keys of a compiled catalogue. */
export const KEYS = {
  role: (id: string) => `role/${id}`,
  pathRole: (id: string) => `path-role/${id}`,
  row: (id: string) => `row/${id}`,
  track: (id: string) => `track/${id}`,
  tracks: 'tracks',
  categories: 'categories',
  skills: 'skills',
  roles: 'roles',
  name: (normalised: string) => `name/${normalised}`,
  moves: 'moves',
  match: 'match',
  titleIndex: 'title-index',
  titles: (block: number) => `titles/${block}`,
  card: (document: number) => `card/${document}`,
  /** Below: only in a catalogue that has folders of the user's. */
  origin: 'origin',
  files: 'files',
  file: (kind: string, id: string) => `file/${kind}/${id}`,
  parsed: (path: string) => `parsed/${path}`,
} as const;

/** Listed titles are kept so many in a record. */
export const TITLES_IN_RECORD = 256;

/** The profiles that a role's page was made from, so that it can be told whether it still holds. */
export interface RoleSources {
  readonly roles: readonly string[];
  readonly tracks: readonly string[];
  readonly categories: readonly string[];
}

/** The record behind `role show`: the page, and what it was made from. */
export interface StoredRole<Page> {
  readonly page: Page;
  readonly sources: RoleSources;
}

/** What a catalogue with folders of the user's was compiled from. */
export interface Origin {
  /** Tells one build of the shipped catalogue from another. */
  readonly shipped: string;
  readonly folders: readonly string[];
  /** The folder of what was imported; null without any. */
  readonly imported: string | null;
  readonly fileCount: number;
  /** Every folder that was walked: a file that is added, removed or renamed changes its folder. */
  readonly directories: readonly Fingerprint[];
  /** Files that bear on every answer (the skills vocabulary) and files that were left out. */
  readonly always: readonly Fingerprint[];
  /** What is wrong with the files that were left out. */
  readonly problems: readonly Diagnostic[];
}
