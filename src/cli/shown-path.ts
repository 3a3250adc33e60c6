import { relative, sep } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** A path as it is shown: relative to the working directory where that is shorter. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near === '' || near.length >= path.length ? path : near;
}

/** Diagnostics as they are shown; in reports for programs all paths are written with slashes. */
export function withShownPaths(
  diagnostics: readonly Diagnostic[],
  cwd: string,
  options: { readonly slashes?: boolean } = {},
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const file = shownPath(diagnostic.file, cwd);
    return { ...diagnostic, file: options.slashes ? file.split(sep).join('/') : file };
  });
}
