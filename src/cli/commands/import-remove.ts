import { join } from 'node:path';
import { IMPORTED_FOLDER } from '../../data/find-imported.ts';
import { foldersOf } from '../../data/folders.ts';
import { loadRecords, withoutImports } from '../../data/import/stored-facts.ts';
import { Failure } from '../../domain/failure.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { Context } from '../context.ts';
import { showImport } from '../import-report.ts';
import { withImportSession } from '../import-session.ts';
import { note } from '../note.ts';
import { cannotAsk, canPrompt } from '../prompts/can-prompt.ts';

export interface ImportRemoveOptions {
  /** An id (`onet`, `oews-2024`, `projections`), `oews` for all years, or `all`. */
  readonly what: string;
  /** Remove without asking. */
  readonly yes: boolean;
}

/** Removes what was imported, and builds the profiles of the rest anew. */
export async function runImportRemove({ what, yes }: ImportRemoveOptions, context: Context): Promise<number> {
  const damaged: string[] = [];
  const present = loadRecords(join(foldersOf(context.io.env).data, IMPORTED_FOLDER), damaged);
  const typed = what.toLowerCase();
  const chosen = present.filter(({ id, kind }) => typed === 'all' || id === typed || kind === typed);
  if (chosen.length === 0 && (typed !== 'all' || damaged.length === 0)) {
    throw notThere(
      what,
      present.map(({ id }) => id),
    );
  }
  const names = chosen.map(({ release }) => release).join(', ') || 'what is left of damaged imports';
  if (!yes && !(await isSure(names, typed, context))) {
    note(context, 'nothing was removed');
    return 0;
  }
  const ids = new Set(chosen.map(({ id }) => id));
  const { shown, changed } = await withImportSession(context, async (session) => {
    let gone: readonly string[] = [];
    const changed = await session.change(async (kept) => {
      gone = kept.damaged;
      return typed === 'all' ? { imports: [], facts: new Map(), damaged: [] } : withoutImports(kept, ids);
    });
    const lost = gone.filter((id) => !ids.has(id) && typed !== 'all');
    return { shown: { removed: [...ids], damaged: lost }, changed };
  });
  return showImport(shown, changed, context);
}

async function isSure(names: string, typed: string, context: Context): Promise<boolean> {
  if (!canPrompt(context))
    throw cannotAsk(`removing ${names} needs a yes`, `truest import remove ${typed} --yes`);
  const { askConfirm } = await import('../prompts/ask-confirm.ts');
  return askConfirm({ message: `Remove ${names}?`, default: false }, context);
}

function notThere(what: string, ids: readonly string[]): Failure {
  if (ids.length === 0)
    return new Failure('nothing was imported, so there is nothing to remove', { kind: 'usage' });
  const near = findNearest(what, [...ids, 'all', 'oews']);
  return new Failure(`there is no import "${what}"${near ? `; did you mean ${near}?` : ''}`, {
    kind: 'usage',
    advice: [`there are: ${ids.join(', ')}; or all`],
  });
}
