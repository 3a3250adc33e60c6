/** The releases that can be imported. */
export const IMPORT_KINDS = ['onet', 'oews', 'projections'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A file of a release that was not there. */
export interface MissingFile {
  readonly file: string;
  /** What follows from it, as a clause. */
  readonly meaning: string;
}

/** A file of a release that could not be used, or not all of it. */
export interface BadFile {
  readonly file: string;
  /** Why nothing of it could be used; null when only some rows were passed over. */
  readonly problem: string | null;
  /** Rows that were passed over. */
  readonly skipped: number;
  /** The first of them: the place and what is wrong. */
  readonly first: readonly string[];
}

/** What was imported of one release. */
export interface ImportRecord {
  /** What to call it when it is to be removed: `onet`, `oews-2024`, `projections`. */
  readonly id: string;
  readonly kind: ImportKind;
  readonly publisher: string;
  readonly release: string;
  /** The file or folder that it came from, without the folders around it. */
  readonly source: string;
  /** Of the file; of a folder, of the list of the checksums and names of its files. */
  readonly sha256: string;
  /** The day, such as 2026-03-02. */
  readonly date: string;
  /** How many of what, such as `occupations`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly missing: readonly MissingFile[];
  readonly bad: readonly BadFile[];
}

/** A source that was named and of which nothing could be imported. */
export interface FailedSource {
  readonly source: string;
  readonly why: string;
}

/** The profiles that stand for everything imported. */
export interface ImportedCounts {
  readonly roles: number;
  readonly categories: number;
  readonly tracks: number;
  readonly skills: number;
  /** Profiles that could not be made, each with the reason. */
  readonly leftOut: readonly string[];
}

/** What an import or a removal did. */
export interface ImportReport {
  /** What was read this time. */
  readonly imported: readonly ImportRecord[];
  /** What was removed this time, by id. */
  readonly removed: readonly string[];
  readonly failed: readonly FailedSource[];
  /** Earlier imports that were damaged on the disk and are gone, by id. */
  readonly damaged: readonly string[];
  /** Everything that is imported now, by id. */
  readonly present: readonly string[];
  readonly profiles: ImportedCounts;
  /** false when it was all there already. */
  readonly isChanged: boolean;
}
