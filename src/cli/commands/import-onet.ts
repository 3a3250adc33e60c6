import { resolve } from 'node:path';
import { shippedSet } from '../../data/compiled-profiles.ts';
import { foldersOf } from '../../data/folders.ts';
import { changeImports } from '../../data/import/change-imports.ts';
import { readOnet } from '../../data/import/read-onet.ts';
import { openFolder } from '../../data/import/release-files.ts';
import { storeOnet, withImport } from '../../data/import/stored-facts.ts';
import { SHIPPED_FOLDER } from '../ask.ts';
import type { Context } from '../context.ts';
import { existingPath } from '../existing-path.ts';
import { today } from '../personal.ts';

export interface ImportOnetOptions {
  /** The folder of a text release. */
  readonly source: string;
}

/** Imports the occupations of an O*NET release. */
export async function runImportOnet({ source }: ImportOnetOptions, context: Context): Promise<void> {
  const files = openFolder(existingPath(resolve(context.io.cwd, source), source));
  const read = await readOnet(files);
  const { profiles } = await changeImports(
    async (kept) =>
      withImport(
        kept,
        {
          id: 'onet',
          kind: 'onet',
          publisher: 'USDOL/ETA',
          release: read.facts.release,
          source: files.name,
          sha256: files.checksum(),
          date: today(context),
          counts: read.counts,
          missing: read.missing,
          bad: read.bad,
        },
        storeOnet(read.facts),
      ),
    { data: foldersOf(context.io.env).data, shipped: shippedSet(SHIPPED_FOLDER), onProgress: () => {} },
  );
  context.io.stdout.write(
    `${JSON.stringify({ ...read.counts, missing: read.missing, bad: read.bad, profiles }, null, 2)}\n`,
  );
}
