import { relative } from 'node:path';
import { type KeptFile, keptFiles, PARTS } from '../../data/kept-files.ts';
import { Failure } from '../../domain/failure.ts';
import { findNearest } from '../../domain/nearest.ts';
import { renderJson } from '../../render/json.ts';
import { renderForget } from '../../render/me/forget.ts';
import type { Context } from '../context.ts';
import { titleOf } from '../me/kept-parts.ts';
import { withoutNoSave } from '../me/mine.ts';
import { note } from '../note.ts';
import { personalStore } from '../personal.ts';

export interface MeForgetOptions {
  /** Parts by name; none for everything. */
  readonly parts: readonly string[];
  readonly yes: boolean;
}

/**
 * Deletes what is kept, or parts of it, after showing what that is; with --json `{removed [path], stays
 * [path]}`.
 */
export async function runMeForget({ parts, yes }: MeForgetOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  const files = keptFiles(store);
  const wanted = partsNamed(parts, files);
  const doomed = wanted === undefined ? files : files.filter(({ part }) => wanted.has(part));
  const stays = files.filter((file) => !doomed.includes(file));
  const { io, globals } = context;
  if (doomed.length === 0) {
    if (globals.json) io.stdout.write(renderJson({ removed: [], stays: stays.map(({ path }) => path) }));
    else io.stdout.write('Nothing of that is kept.\n');
    return;
  }
  const groups = [...new Set(doomed.map(({ part }) => part))].map((part) => ({
    title: titleOf(part),
    files: doomed
      .filter((file) => file.part === part)
      .map(({ path, isLeftover }) => ({
        name: relative(store.folder, path),
        isLeftover,
      })),
  }));
  const view = { folder: store.folder, groups, count: doomed.length, staysCount: stays.length };
  const command = ['truest me forget', ...parts, '--yes'].join(' ');
  if (!yes) {
    const { cannotAsk, canPrompt } = await import('../prompts/can-prompt.ts');
    const count = doomed.length === 1 ? '1 file' : `${doomed.length} files`;
    if (!canPrompt(context)) {
      io.stderr.write(renderForget(view, context.noteScreen));
      throw cannotAsk(`${count} would be deleted: are you sure?`, command);
    }
    io.stdout.write(renderForget(view, context.screen));
    const { askConfirm } = await import('../prompts/ask-confirm.ts');
    const sure = { message: `Delete ${count} for good?`, flag: '--yes', default: false };
    if (!(await askConfirm(sure, context))) return note(context, 'Nothing was deleted.');
  } else if (!globals.json) io.stdout.write(renderForget(view, context.screen));
  const removed = doomed.map(({ path }) => path);
  try {
    store.removeFiles(removed);
  } catch (error) {
    throw withoutNoSave(error);
  }
  if (globals.json) io.stdout.write(renderJson({ removed, stays: stays.map(({ path }) => path) }));
  else note(context, doomed.length === 1 ? 'It is deleted.' : 'They are deleted.');
}

/** The parts that were typed, one or many of each ("plan", "plans"); undefined for everything. */
function partsNamed(typed: readonly string[], files: readonly KeptFile[]): ReadonlySet<string> | undefined {
  if (typed.length === 0 || typed.some((word) => ['everything', 'all'].includes(word.toLowerCase())))
    return undefined;
  const known = [...new Set<string>([...PARTS, ...files.map(({ part }) => part)])];
  return new Set(
    typed.map((word) => {
      const said = word.toLowerCase();
      const part = known.find((name) => name === said || name === `${said}s` || `${name}s` === said);
      if (part !== undefined) return part;
      const near = findNearest(said, [...known, 'everything']);
      throw new Failure(
        `nothing is kept under "${word}"${near === undefined ? '' : `; did you mean ${near}?`}`,
        {
          kind: 'usage',
          advice: [`the parts: ${known.join(', ')}; everything without one`],
        },
      );
    }),
  );
}
