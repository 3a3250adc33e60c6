import { resolve } from 'node:path';
import { readProjections } from '../../data/import/read-projections.ts';
import { storeProjections, withImport } from '../../data/import/stored-facts.ts';
import type { Context } from '../context.ts';
import { existingPath } from '../existing-path.ts';
import { downloadFor, oneOf } from '../import-download.ts';
import { showImport } from '../import-report.ts';
import { withImportSession } from '../import-session.ts';
import { today } from '../personal.ts';

export interface ImportProjectionsOptions {
  /** The workbook or the CSV export, or a folder with one of them. */
  readonly source: string | undefined;
  /** Fetch it from its publisher instead. */
  readonly download: boolean;
}

/** Imports the Employment Projections. */
export async function runImportProjections(
  options: ImportProjectionsOptions,
  context: Context,
): Promise<number> {
  const { source } = options;
  oneOf({ ...options, release: undefined }, 'truest import projections');
  const named = source === undefined ? undefined : existingPath(resolve(context.io.cwd, source), source);
  const { shown, changed } = await withImportSession(context, async (session) => {
    const path = named ?? (await downloadFor('projections', undefined, session, context));
    await session.step('reading the projections');
    const { record, facts } = await readProjections(path);
    let damaged: readonly string[] = [];
    const changed = await session.change(async (kept) => {
      damaged = kept.damaged;
      return withImport(kept, { ...record, date: today(context) }, storeProjections(facts));
    });
    const imported = changed.kept.imports.filter(({ id }) => id === 'projections');
    return { shown: { imported, damaged }, changed };
  });
  return showImport(shown, changed, context);
}
