import type { Changed } from '../data/import/change-imports.ts';
import type { FailedSource, ImportRecord, ImportReport } from '../domain/imports.ts';
import { renderImport } from '../render/import/report.ts';
import { renderJson } from '../render/json.ts';
import type { Context } from './context.ts';
import { writePage } from './page.ts';

/** Shows what an import or a removal did. Resolves to the exit code: 1 when a source failed. */
export async function showImport(
  {
    imported = [],
    removed = [],
    failed = [],
    damaged,
  }: {
    readonly imported?: readonly ImportRecord[];
    readonly removed?: readonly string[];
    readonly failed?: readonly FailedSource[];
    readonly damaged: readonly string[];
  },
  { kept, profiles, isChanged }: Changed,
  context: Context,
): Promise<number> {
  const report: ImportReport = {
    imported,
    removed,
    failed,
    damaged,
    present: kept.imports.map(({ id }) => id),
    profiles,
    isChanged,
  };
  if (context.globals.json) context.io.stdout.write(renderJson(report));
  else await writePage(renderImport(report, context.screen), context);
  return failed.length > 0 ? 1 : 0;
}
