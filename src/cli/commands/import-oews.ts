import { basename, resolve } from 'node:path';
import { findOewsFiles, readOews } from '../../data/import/read-oews.ts';
import { storeOews, withImport } from '../../data/import/stored-facts.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { FailedSource, ImportRecord } from '../../domain/imports.ts';
import type { Context } from '../context.ts';
import { existingPath } from '../existing-path.ts';
import { downloadFor, oneOf } from '../import-download.ts';
import { showImport } from '../import-report.ts';
import { type ImportSession, withImportSession } from '../import-session.ts';
import { today } from '../personal.ts';

export interface ImportOewsOptions {
  /** Workbooks, archives, and folders of them. */
  readonly sources: readonly string[];
  /** Fetch it from its publisher instead. */
  readonly download: boolean;
  /** Which year to fetch, such as `2024`. */
  readonly year: string | undefined;
}

/** Imports employment and pay of one year or several. */
export async function runImportOews(options: ImportOewsOptions, context: Context): Promise<number> {
  const { sources, year } = options;
  oneOf({ ...options, source: sources[0], release: year }, 'truest import oews');
  const named = sources.flatMap((source) =>
    findOewsFiles(existingPath(resolve(context.io.cwd, source), source)),
  );
  const { shown, changed } = await withImportSession(context, async (session) => {
    const paths = sources.length > 0 ? named : [await downloadFor('oews', year, session, context)];
    const { read, failed } = await readAll(paths, session, context);
    if (read.length === 0) throw noneWorked(failed);
    let damaged: readonly string[] = [];
    const changed = await session.change(async (kept) => {
      damaged = kept.damaged;
      return read.reduce((before, { record, facts }) => withImport(before, record, facts), kept);
    });
    const ids = new Set(read.map(({ record }) => record.id));
    const imported = changed.kept.imports.filter(({ id }) => ids.has(id));
    return { shown: { imported, failed, damaged }, changed };
  });
  return showImport(shown, changed, context);
}

async function readAll(
  paths: readonly string[],
  { step }: ImportSession,
  context: Context,
): Promise<{ read: { record: ImportRecord; facts: string }[]; failed: FailedSource[] }> {
  const read: { record: ImportRecord; facts: string }[] = [];
  const failed: FailedSource[] = [];
  for (const [index, path] of paths.entries()) {
    await step(`reading ${basename(path)}`, index + 1, paths.length);
    try {
      const { record, facts } = await readOews(path);
      const other = read.find((one) => one.record.id === record.id);
      if (other) throw new Failure(`${path} is of the same year as ${other.record.source}.`);
      read.push({ record: { ...record, date: today(context) }, facts: storeOews(facts) });
    } catch (error) {
      if (!isFailure(error)) throw error;
      failed.push({ source: path, why: error.message });
    }
  }
  return { read, failed };
}

function noneWorked(failed: readonly FailedSource[]): Failure {
  const [first, ...others] = failed.map(({ why }) => why);
  return new Failure(first ?? 'there is nothing to import', {
    advice: [...others, 'what was imported before is as it was'],
  });
}
