import { answersOf } from '../../data/fit-file.ts';
import { compareKinds, effectOfAnswer } from '../../domain/fit/compare.ts';
import { type ChangedAnswer, type FitDiff, fitDiffJson, renderFitDiff } from '../../render/fit/diff.ts';
import { renderFitList } from '../../render/fit/saved.ts';
import { renderJson } from '../../render/json.ts';
import type { Context } from '../context.ts';
import { showSaved } from '../fit/keeping.ts';
import { getCheckName, loadCheck, type OpenedCheck, openChecks, savedChecks } from '../fit/saved-checks.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { personalStore } from '../personal.ts';

export interface SavedFitOptions {
  /** Names or numbers of saved checks, as `fit list` shows them. */
  readonly checks: readonly string[];
}

/** Lists the saved checks. */
export async function runFitList(_options: SavedFitOptions, context: Context): Promise<void> {
  const checks = await savedChecks(context);
  if (context.globals.json) context.io.stdout.write(renderJson({ checks }));
  else await writePage(renderFitList(checks, context.screen), context);
}

/** Shows one saved check. */
export async function runFitShow({ checks }: SavedFitOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  const name = getCheckName(store, checks[0]!);
  await showSaved(loadCheck(store, name), context, store.pathOf(name));
}

/** Removes saved checks. */
export async function runFitDelete({ checks }: SavedFitOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  for (const name of checks.map((check) => getCheckName(store, check))) {
    store.remove(name);
    note(context, `Removed ${store.pathOf(name)}`);
  }
}

/** Compares two saved checks: of one role answer by answer, of two roles by what speaks for and against each. */
export async function runFitDiff({ checks }: SavedFitOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  const names = checks.map((check) => getCheckName(store, check));
  const [a, b] = (await openChecks(names, context)) as [OpenedCheck, OpenedCheck];
  const sameRole = a.saved.role === b.saved.role;
  const diff: FitDiff = {
    sides: [a, b],
    sameRole,
    answers: sameRole ? changedAnswers(a, b) : [],
    kinds: compareKinds(a.check, b.check),
  };
  if (context.globals.json) context.io.stdout.write(renderJson(fitDiffJson(diff)));
  else await writePage(renderFitDiff(diff, context.screen), context);
}

/** The answers that differ, those with the most effect on the score first. */
function changedAnswers(a: OpenedCheck, b: OpenedCheck): ChangedAnswer[] {
  const [before, after] = [answersOf(a.file), answersOf(b.file)];
  const texts = new Map(
    [...a.file.answers, ...b.file.answers].map(({ statement, text }) => [statement, text]),
  );
  const counts = (statement: string): boolean =>
    [a, b].every(({ file, check }) =>
      file.answers.some((one) => one.statement === statement)
        ? Object.hasOwn(check.answers, statement)
        : true,
    );
  const size = (row: ChangedAnswer): number => Math.abs(row.scoreEffect ?? 0);
  return [...texts]
    .map(
      ([statement, text]): ChangedAnswer => ({
        statement,
        text,
        before: before[statement] ?? null,
        after: after[statement] ?? null,
        scoreEffect: counts(statement) ? effectOfAnswer(a.check, statement, after[statement] ?? null) : null,
      }),
    )
    .filter((row) => row.before !== row.after)
    .sort((x, y) => size(y) - size(x));
}
