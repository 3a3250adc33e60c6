import { join } from 'node:path';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { Failure } from '../domain/failure.ts';
import { VERSION } from '../version.ts';
import { LayeredCatalogue, StaleCatalogue } from './layered-catalogue.ts';
import type { makeCatalogue as MakeCatalogue } from './make-catalogue.ts';
import { checksum, RecordFile, restamp } from './record-file.ts';
import { DamagedCatalogue, StoredCatalogue } from './stored-catalogue.ts';
import type { Writer } from './write-records.ts';

export interface CatalogueOptions {
  /** The folder of the compiled profiles that ship with truest. */
  readonly shipped: string;
  /** Folders of profiles laid over the shipped ones, absolute, in order. */
  readonly folders: readonly string[];
  /** The folder of what was imported, absolute; undefined when nothing was. */
  readonly imported?: string | undefined;
  /** Where compiled catalogues may be kept. */
  readonly cache: string;
  /** This process, to tell what others left that were killed. */
  readonly writer?: Writer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In folders of up to this many files every answer looks at all of them; 1,000 without it. */
  readonly checkAllUpTo?: number;
  /** Called now and then while profiles are compiled. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called when profiles have been compiled, or could not be. */
  readonly onMade?: () => void;
}

/** What a question was answered with, and what should be said beside the answer. */
export interface Answered<T> {
  readonly answer: T;
  /** What is wrong with profiles that were therefore left out. */
  readonly problems: readonly Diagnostic[];
  /** Why the compiled profiles could not be kept for the next time; undefined when they were. */
  readonly notKept?: string;
}

export const SHIPPED_FILE = 'shipped.db';

/**
 * Asks a question of the catalogue: of the shipped one when there are no other folders, otherwise of
 * one compiled from the folders over it, which is made when there is none yet or a file has changed.
 * The question may be asked again from the start, so it must not do anything but ask.
 */
export async function askCatalogue<T>(
  options: CatalogueOptions,
  question: (catalogue: Catalogue) => T,
): Promise<Answered<T>> {
  if (options.folders.length === 0 && options.imported === undefined)
    return { answer: askShipped(options.shipped, question), problems: [] };
  const path = cacheFile(options);
  const kept = askKept(path, options, question);
  if (kept) return kept;
  const { makeCatalogue } = await import('./make-catalogue.ts');
  const made = makeAndTell(makeCatalogue, options, path);
  const records = made.bytes ? RecordFile.from(made.bytes) : RecordFile.open(path);
  if (!records) throw new Failure(`the compiled profiles in ${path} vanished while they were read`);
  try {
    const answer = question(new StoredCatalogue(records));
    return {
      answer,
      problems: made.problems,
      ...(made.notKept === undefined ? {} : { notKept: made.notKept }),
    };
  } finally {
    records.close();
  }
}

function makeAndTell(make: typeof MakeCatalogue, options: CatalogueOptions, path: string) {
  try {
    return make(options, path);
  } finally {
    options.onMade?.();
  }
}

function askShipped<T>(folder: string, question: (catalogue: Catalogue) => T): T {
  const advice = ['install truest again, or run `npm run build` in its repository'];
  const records = RecordFile.open(join(folder, SHIPPED_FILE));
  if (!records)
    throw new Failure(`the profiles that ship with truest are missing or damaged (${folder})`, { advice });
  try {
    return question(new StoredCatalogue(records));
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw new Failure(`the profiles that ship with truest are damaged (${folder})`, { advice, cause: error });
  } finally {
    records.close();
  }
}

/** The answer of the kept catalogue; undefined when there is none that can be trusted. */
function askKept<T>(
  path: string,
  options: CatalogueOptions,
  question: (catalogue: Catalogue) => T,
): Answered<T> | undefined {
  const records = RecordFile.open(path);
  if (!records) return undefined;
  const started = options.now();
  try {
    const catalogue = new LayeredCatalogue(records, options.checkAllUpTo);
    const { origin } = catalogue;
    if (origin.shipped !== shippedBuild(options.shipped)) return undefined;
    if (JSON.stringify(origin.folders) !== JSON.stringify(options.folders)) return undefined;
    if (origin.imported !== (options.imported ?? null)) return undefined;
    catalogue.checkFolders();
    const answer = question(catalogue);
    // All files that were looked at are as they were, by content where times could not tell: from now
    // on their times can.
    if (catalogue.unsettled && catalogue.allChecked) restampQuietly(path, started);
    return { answer, problems: origin.problems };
  } catch (error) {
    if (error instanceof StaleCatalogue || isDamage(error)) return undefined;
    throw error;
  } finally {
    records.close();
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof DamagedCatalogue || error instanceof SyntaxError;

function restampQuietly(path: string, stamp: number): void {
  try {
    restamp(path, stamp);
  } catch {
    // A cache that cannot be written is compared by content again the next time.
  }
}

/** One file for each list of folders, so that two projects do not push each other's catalogue out. */
function cacheFile(options: CatalogueOptions): string {
  const key = checksum(new TextEncoder().encode([options.imported ?? '', ...options.folders].join('\0')));
  return join(options.cache, `catalogue-${key.toString(16).padStart(8, '0')}.db`);
}

/**
 * Tells one build of the shipped catalogue from another, and one version of truest from another, which
 * may read profiles and make pages of them in another way.
 */
export function shippedBuild(folder: string): string {
  const records = RecordFile.open(join(folder, SHIPPED_FILE));
  if (!records) return 'none';
  try {
    return `${VERSION} ${records.stamp}`;
  } finally {
    records.close();
  }
}
