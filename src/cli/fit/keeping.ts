import { resolve } from 'node:path';
import {
  changesSince,
  type FitFile,
  fitFileOf,
  fitFileSchema,
  parseAnswers,
  parseFitFile,
  standingAnswers,
} from '../../data/fit-file.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { FitStatement } from '../../domain/fit/assess.ts';
import type { Answer } from '../../domain/questionnaire.ts';
import type { RolePage } from '../../domain/role.ts';
import type { Context } from '../context.ts';
import { personalStore, today } from '../personal.ts';
import { readInput } from '../read-input.ts';
import { rolesNamed } from '../role-named.ts';
import { freeName } from './names.ts';
import { showReport } from './report.ts';
import { statementsOf } from './statements.ts';

// What of a fit check reads or writes files. The interview loads it only when there is something to read,
// or once the first question is on the screen.

type Answers = Readonly<Record<string, Answer | null>>;

/** A check that was left in the middle, and what of it still stands. */
export interface Unfinished {
  readonly name: string;
  readonly date: string;
  readonly seen: number;
  readonly answers: Answers;
  /** What has become of its statements since, in sentences. */
  readonly changes: readonly string[];
}

/** A saved check of a role, if it is not finished. Throws a Failure that offers to begin anew. */
export function openUnfinished(
  name: string,
  page: RolePage,
  statements: readonly FitStatement[],
  context: Context,
): Unfinished | undefined {
  try {
    const saved = personalStore(context).load(name, fitFileSchema);
    if (!saved || saved.value.finished) return undefined;
    const { value: file, seen } = saved;
    return {
      name,
      date: file.date,
      seen,
      answers: standingAnswers(file, statements),
      changes: describeChanges(file, statements),
    };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const advice = [...error.advice, `or begin anew beside it: truest fit ${page.id} --restart`];
    throw new Failure(error.message, { advice, cause: error });
  }
}

/** Where a check is kept, and what to give the next save as `seen`. */
export interface Kept {
  readonly name: string;
  readonly path: string;
  readonly seen: number;
}

/** Saves a check, in a file of its own unless it was kept before. */
export function keepAnswers(
  page: RolePage,
  statements: readonly FitStatement[],
  answers: Answers,
  finished: boolean,
  before: Pick<Kept, 'name' | 'seen'> | undefined,
  context: Context,
): Kept {
  const store = personalStore(context);
  const date = today(context);
  const name = before?.name ?? freeName(store.list('fit'), page.id, date);
  const file = fitFileOf(page, statements, answers, date, finished);
  return { name, ...store.save(name, file, before?.seen) };
}

/** Shows what answers from a file, or of stdin for `-`, come to. */
export async function checkAnswers(
  path: string,
  save: boolean,
  page: RolePage,
  statements: readonly FitStatement[],
  context: Context,
): Promise<void> {
  const text = await readInput(path, context);
  const name = path === '-' ? 'the input' : path;
  const { answers, saved: file } = parseAnswers(text, [page.id, ...page.formerIds], statements, name);
  const changes = file ? describeChanges(file, statements) : [];
  const saved = save ? keepAnswers(page, statements, answers, true, undefined, context).path : null;
  return showReport(page, statements, answers, changes, saved, context);
}

/** What has become of a saved check's statements since, in sentences. */
function describeChanges(file: FitFile, statements: readonly FitStatement[]): string[] {
  const { reworded, gone, added } = changesSince(file, statements);
  const list = (ids: readonly string[]): string => ids.join(', ');
  return [
    ...(reworded.length > 0
      ? [`Statements that were reworded since, whose answers no longer count: ${list(reworded)}.`]
      : []),
    ...(gone.length > 0 ? [`Statements that the role no longer has: ${list(gone)}.`] : []),
    ...(added.length > 0 ? [`Statements that are new since: ${list(added)}.`] : []),
  ];
}

/** Shows the saved check in a file, or of stdin for `-`. */
export async function replay(path: string, context: Context): Promise<void> {
  const fromInput = path === '-';
  const file = parseFitFile(await readInput(path, context), fromInput ? 'the input' : path);
  await showSaved(file, context, fromInput ? null : resolve(context.io.cwd, path));
}

/** Shows what a saved check comes to today; `path` is its file, or null. */
export async function showSaved(file: FitFile, context: Context, path: string | null): Promise<void> {
  const page = (await rolesNamed([file.role], context))[0]!;
  const statements = statementsOf(page);
  const answers = standingAnswers(file, statements);
  await showReport(page, statements, answers, describeChanges(file, statements), path, context);
}
