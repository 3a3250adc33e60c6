import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../data/config.ts';
import { findImported } from '../data/find-imported.ts';
import { foldersOf } from '../data/folders.ts';
import { askCatalogue, type CatalogueOptions } from '../data/open-catalogue.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { Failure } from '../domain/failure.ts';
import type { Context } from './context.ts';
import { note } from './note.ts';
import { progressLine } from './progress-line.ts';
import { shellWord } from './shell-word.ts';

/** Both src/cli and dist/program are two folders below the root of the package. */
export const SHIPPED_FOLDER = fileURLToPath(new URL('../../dist/catalogue', import.meta.url));

/**
 * The folders of profiles that are laid over the shipped ones, absolute, in order: the user's own
 * profiles folder, those of the config file, those of `--profiles`.
 */
export function profileFolders(context: Context): string[] {
  const { config, data } = foldersOf(context.io.env);
  const own = join(data, 'profiles');
  const settings = loadConfig(config);
  const typed = context.globals.profiles.map((folder) => resolve(context.io.cwd, folder));
  for (const folder of settings.profiles) mustBeFolder(folder, `named in ${settings.path}`);
  for (const folder of typed) mustBeFolder(folder, 'given with --profiles');
  return [...new Set([...(existsSync(own) ? [own] : []), ...settings.profiles, ...typed])];
}

function mustBeFolder(folder: string, where: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) throw new Failure(`there is no folder ${folder} (${where})`, { kind: 'usage' });
  if (!stat.isDirectory()) throw new Failure(`${folder} is not a folder (${where})`, { kind: 'usage' });
}

/** Where catalogues are opened and kept for this command. */
export function catalogueOptions(context: Context): CatalogueOptions {
  return {
    shipped: SHIPPED_FOLDER,
    folders: profileFolders(context),
    imported: findImported(foldersOf(context.io.env).data),
    cache: foldersOf(context.io.env).cache,
    writer: { pid: context.io.pid, isRunning: (pid) => context.io.isRunning(pid) },
    now: () => context.io.now().getTime(),
    ...progressOf(context),
  };
}

/**
 * Asks the catalogue a question (which may be asked twice, so it must only ask), and notes on stderr
 * what could not be used.
 */
export async function ask<T>(context: Context, question: (catalogue: Catalogue) => T): Promise<T> {
  return (await askWithProblems(context, question)).answer;
}

export async function askWithProblems<T>(
  context: Context,
  question: (catalogue: Catalogue) => T,
): Promise<{ answer: T; problems: readonly Diagnostic[] }> {
  const { answer, problems, notKept } = await askCatalogue(catalogueOptions(context), question);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const files = [...new Set(errors.map((problem) => problem.file))];
    const what = files.length === 1 ? basename(files[0]!) : `${files.length} profiles`;
    note(context, `${what} left out because of errors; \`${validateCommand(context)}\` shows them`);
  }
  if (notKept !== undefined) note(context, `the compiled profiles could not be kept (${notKept})`);
  return { answer, problems };
}

/** The command that checks the folders that this one uses. */
export const validateCommand = ({ globals }: Context): string =>
  ['truest profile validate', ...globals.profiles.map((folder) => `--profiles ${shellWord(folder)}`)].join(
    ' ',
  );

/** Compiling takes long only with many profiles; then a terminal sees how far it is. */
function progressOf(context: Context): Pick<CatalogueOptions, 'onProgress' | 'onMade'> {
  const line = progressLine(context);
  return {
    onProgress: (done, total) => {
      if (total < 200) return;
      line.show(
        done < total ? `reading profiles: ${done} of ${total}` : `putting ${total} profiles together`,
      );
    },
    onMade: line.clear,
  };
}
