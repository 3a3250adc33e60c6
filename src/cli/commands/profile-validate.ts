import { resolve } from 'node:path';
import { validate } from '../../data/validate.ts';
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

export interface ProfileValidateOptions {
  /** Folders and files, as typed; without any, the shipped profiles and the folders in use. */
  readonly paths: readonly string[];
  readonly format: ReportFormat | undefined;
}

/** Checks profiles and reports every problem; resolves to 1 when there is an error among them. */
export async function runProfileValidate(options: ProfileValidateOptions, context: Context): Promise<number> {
  const { io, globals, screen } = context;
  const paths = options.paths.map((path) => existingPath(resolve(io.cwd, path), path));
  const { problems, checked } = validate({ ...catalogueOptions(context), paths });
  const format = options.format ?? (globals.json ? 'json' : 'text');
  const shown = withShownPaths(problems, io.cwd, { slashes: format !== 'text' });
  if (checked === 0 && problems.length === 0) {
    note(context, 'No profiles of your own are in use; those that ship were checked when truest was built.');
  }
  if (format === 'json') io.stdout.write(renderDiagnosticsJson(shown, checked));
  else if (format === 'github') io.stdout.write(renderDiagnosticsGithub(shown));
  else io.stdout.write(renderDiagnostics(shown, screen, checked));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
