import { resolve } from 'node:path';
import { readOnet } from '../../data/import/read-onet.ts';
import { openRelease } from '../../data/import/release-files.ts';
import { storeOnet, withImport } from '../../data/import/stored-facts.ts';
import type { ImportRecord } from '../../domain/imports.ts';
import type { Context } from '../context.ts';
import { existingPath } from '../existing-path.ts';
import { downloadFor, oneOf } from '../import-download.ts';
import { showImport } from '../import-report.ts';
import { type ImportSession, withImportSession } from '../import-session.ts';
import { today } from '../personal.ts';

export interface ImportOnetOptions {
  /** The folder or the zip file of a text release. */
  readonly source: string | undefined;
  /** Fetch it from its publisher instead. */
  readonly download: boolean;
  /** Which release to fetch, such as `30.1`. */
  readonly release: string | undefined;
}

/** Imports the occupations of an O*NET release. */
export async function runImportOnet(options: ImportOnetOptions, context: Context): Promise<number> {
  const { source, release } = options;
  oneOf(options, 'truest import onet');
  const named = source === undefined ? undefined : existingPath(resolve(context.io.cwd, source), source);
  const { shown, changed } = await withImportSession(context, async (session) => {
    const path = named ?? (await downloadFor('onet', release, session, context));
    const { record, facts } = await read(path, session, context);
    let damaged: readonly string[] = [];
    const changed = await session.change(async (kept) => {
      damaged = kept.damaged;
      return withImport(kept, record, facts);
    });
    const imported = changed.kept.imports.filter(({ id }) => id === 'onet');
    return { shown: { imported, damaged }, changed };
  });
  return showImport(shown, changed, context);
}

async function read(
  path: string,
  { step }: ImportSession,
  context: Context,
): Promise<{ record: ImportRecord; facts: string }> {
  const files = await openRelease(path);
  try {
    const { facts, counts, missing, bad } = await readOnet(files, step);
    const record: ImportRecord = {
      id: 'onet',
      kind: 'onet',
      publisher: 'USDOL/ETA',
      release: facts.release,
      source: files.name,
      sha256: await files.checksum(),
      date: today(context),
      counts,
      missing,
      bad,
    };
    return { record, facts: storeOnet(facts) };
  } finally {
    files.close();
  }
}
