import { answersOf, type FitFile, fitFileSchema, standingAnswers } from '../../data/fit-file.ts';
import type { PersonalStore } from '../../data/personal-store.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { assessFit } from '../../domain/fit/assess.ts';
import { findNearest } from '../../domain/nearest.ts';
import { renderFitDiff, renderFitList, type SavedCheck } from '../../render/fit/saved.ts';
import { renderJson } from '../../render/json.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { personalStore } from '../personal.ts';
import { showSaved } from './fit.ts';

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
  const name = getName(store, checks[0]!);
  await showSaved(load(store, name), context, store.pathOf(name));
}

/** Removes saved checks. */
export async function runFitDelete({ checks }: SavedFitOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  for (const name of checks.map((check) => getName(store, check))) {
    store.remove(name);
    note(context, `Removed ${store.pathOf(name)}`);
  }
}

/** Compares two saved checks: of one role answer by answer, of two roles by what they come to. */
export async function runFitDiff({ checks }: SavedFitOptions, context: Context): Promise<void> {
  const store = personalStore(context);
  const [a, b] = checks.map((check) => load(store, getName(store, check))) as [FitFile, FitFile];
  const all = await savedChecks(context);
  const sides = checks.map(
    (check) => all.find((other) => other.name === getName(store, check).slice('fit/'.length))!,
  ) as [SavedCheck, SavedCheck];
  const answers = a.role === b.role ? changedAnswers(a, b) : [];
  if (context.globals.json)
    context.io.stdout.write(renderJson({ checks: sides, sameRole: a.role === b.role, answers }));
  else await writePage(renderFitDiff(sides, answers, a.role === b.role, context.screen), context);
}

function changedAnswers(
  a: FitFile,
  b: FitFile,
): { statement: string; text: string; before: number | null; after: number | null }[] {
  const [before, after] = [answersOf(a), answersOf(b)];
  const texts = new Map([...a.answers, ...b.answers].map(({ statement, text }) => [statement, text]));
  return [...texts]
    .map(([statement, text]) => ({
      statement,
      text,
      before: before[statement] ?? null,
      after: after[statement] ?? null,
    }))
    .filter((row) => row.before !== row.after);
}

async function savedChecks(context: Context): Promise<SavedCheck[]> {
  const store = personalStore(context);
  const files = store
    .list('fit')
    .map((name) => ({ name: name.slice('fit/'.length), ...tryLoad(store, name) }));
  return ask(context, (catalogue) =>
    files.map(({ name, file, problem }): SavedCheck => {
      if (file === undefined) return { ...NOTHING_READ, name, problem };
      const statements = catalogue.findRole(file.role)?.fit?.statements;
      const result = statements && assessFit(statements, standingAnswers(file, statements));
      const { role, title, date, finished } = file;
      return {
        name,
        role,
        title,
        date,
        finished,
        verdict: result?.verdict ?? null,
        score: result?.score ?? null,
        problem,
      };
    }),
  );
}

const NOTHING_READ = { role: '', title: '', date: '', finished: false, verdict: null, score: null };

/** One file that is broken does not hide the others. */
function tryLoad(
  store: PersonalStore,
  name: string,
): { file: FitFile; problem: null } | { file: undefined; problem: string } {
  try {
    return { file: load(store, name), problem: null };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { file: undefined, problem: error.message };
  }
}

/** A saved check by its name, or by its number in the list. Throws a usage Failure. */
function getName(store: PersonalStore, typed: string): string {
  const names = store.list('fit');
  const numbered = /^\d+$/.test(typed) ? names[Number(typed) - 1] : undefined;
  const wanted = `fit/${typed.replace(/^fit\//, '').replace(/\.yaml$/, '')}`;
  if (numbered !== undefined) return numbered;
  if (names.includes(wanted)) return wanted;
  const near = findNearest(wanted, names);
  throw new Failure(
    `there is no saved fit check "${typed}"${near === undefined ? '' : `; did you mean ${near.slice('fit/'.length)}?`}`,
    {
      kind: 'usage',
      advice: ['the saved ones: truest fit list'],
    },
  );
}

function load(store: PersonalStore, name: string): FitFile {
  const saved = store.load(name, fitFileSchema);
  if (!saved) throw new Failure(`${store.pathOf(name)} is gone`);
  return saved.value;
}
