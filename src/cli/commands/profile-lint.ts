import { resolve } from 'node:path';
import { lint } from '../../data/lint.ts';
import {
  type ReportFormat,
  renderDiagnostics,
  renderDiagnosticsGithub,
  renderDiagnosticsJson,
} from '../../render/diagnostics.ts';
import { catalogueOptions } from '../ask.ts';
import type { Context } from '../context.ts';
import { existingPath } from '../existing-path.ts';
import { note } from '../note.ts';
import { withShownPaths } from '../shown-path.ts';

export interface ProfileLintOptions {
  /** Folders and files, as typed; without any, the shipped profiles and the folders in use. */
  readonly paths: readonly string[];
  readonly format: ReportFormat | undefined;
  /** The folder of the public releases, for checking categories by their titles. */
  readonly data: string | undefined;
}

/** Checks how profiles are written; resolves to 1 when there is an error among what is found. */
export async function runProfileLint(options: ProfileLintOptions, context: Context): Promise<number> {
  const { io, globals, screen } = context;
  const data = options.data ?? io.env['TRUEST_DATA'];
  const titles = data === undefined ? undefined : await loadTitles(resolve(io.cwd, data));
  const paths = options.paths.map((path) => existingPath(resolve(io.cwd, path), path));
  const { problems, checked } = lint({ ...catalogueOptions(context), paths, ...(titles && { titles }) });
  const format = options.format ?? (globals.json ? 'json' : 'text');
  const shown = withShownPaths(problems, io.cwd, { slashes: format !== 'text' });
  if (checked === 0 && problems.length === 0) {
    note(context, 'No profiles of your own are in use, and those that ship are not here as files.');
  }
  if (format === 'json') io.stdout.write(renderDiagnosticsJson(shown, checked));
  else if (format === 'github') io.stdout.write(renderDiagnosticsGithub(shown));
  else io.stdout.write(renderDiagnostics(shown, screen, checked));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function loadTitles(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { loadListedTitles } = await import('../../data/import/listed-titles.ts');
  return loadListedTitles(folder);
}
