import { join } from 'node:path';
import { IMPORTED_FOLDER } from '../../data/find-imported.ts';
import { foldersOf } from '../../data/folders.ts';
import { loadRecords } from '../../data/import/stored-facts.ts';
import { renderImports } from '../../render/import/list.ts';
import { renderJson } from '../../render/json.ts';
import type { Context } from '../context.ts';
import { writePage } from '../page.ts';

/** Lists what was imported. */
export async function runImportList(_: unknown, context: Context): Promise<void> {
  const damaged: string[] = [];
  const folder = join(foldersOf(context.io.env).data, IMPORTED_FOLDER);
  const imports = loadRecords(folder, damaged).map(({ facts: _facts, ...record }) => record);
  const list = { imports, damaged, folder };
  if (context.globals.json) context.io.stdout.write(renderJson(list));
  else await writePage(renderImports(list, context.screen), context);
}
