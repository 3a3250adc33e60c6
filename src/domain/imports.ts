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
  readonly counts: Readonly<Record<string, number>>;
  readonly missing: readonly MissingFile[];
  readonly bad: readonly BadFile[];
}
