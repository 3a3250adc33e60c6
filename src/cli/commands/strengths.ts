import { resolve } from 'node:path';
import type { PersonalStore } from '../../data/personal-store.ts';
import { parseStrengthsAnswers } from '../../data/strengths-answers.ts';
import {
  changedItems,
  freeStrengthsName,
  knownOf,
  parseStrengthsFile,
  type StrengthsFile,
  standingStrengths,
  strengthsFileOf,
  strengthsFileSchema,
  strengthsNames,
} from '../../data/strengths-file.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { itemsOf } from '../../domain/strengths/items.ts';
import {
  answersOfSitting,
  partOf,
  type Sitting,
  type StrengthsAnswers,
  startSitting,
} from '../../domain/strengths/sitting.ts';
import { WORK_VALUES } from '../../domain/strengths/values.ts';
import { renderJson } from '../../render/json.ts';
import { strengthsJson } from '../../render/strengths/json.ts';
import { renderStrengths, type StrengthsReport } from '../../render/strengths/result.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { personalStore, today } from '../personal.ts';
import { readInput } from '../read-input.ts';
import { findUnfinished, SittingKeeper } from '../strengths/keeper.ts';

export interface StrengthsOptions {
  /** true for 60 activities instead of 30. */
  readonly full: boolean;
  /** A file with answers, or - for stdin. */
  readonly answers: string | undefined;
  readonly save: boolean;
  /** A saved file to show again instead of asking. */
  readonly replay: string | undefined;
  /** true to begin anew though an unfinished sitting is there. */
  readonly restart: boolean;
}

/** Finds out somebody's interests, values and style, from answers that are given or by asking. */
export async function runStrengths(options: StrengthsOptions, context: Context): Promise<void> {
  if (options.replay !== undefined) {
    if (options.answers !== undefined || options.full) {
      throw new Failure('--replay shows a saved file as it is, without answers or --full', { kind: 'usage' });
    }
    return replay(options.replay, context);
  }
  if (options.answers === undefined) return interview(options, context);
  const name = options.answers === '-' ? 'the input' : options.answers;
  const text = await readInput(options.answers, context);
  const { answers, saved: given } = parseStrengthsAnswers(text, options.full, name);
  const changes = given ? describeChanges(given) : [];
  const date = today(context);
  const file = strengthsFileOf(answers, date, true);
  const store = personalStore(context);
  const last = strengthsNames(store).at(-1);
  const before = last === undefined ? null : previousOf(store, last, true);
  const saved = options.save ? store.save(freeStrengthsName(store, date), file, undefined).path : null;
  await showReport(file, before, changes, saved, context);
}

/** What a file of answers looks like: one that can be copied and filled in. */
const answersFileOf = (full: boolean): string[] => [
  'the file, in which each skip may become 1 (dislike a lot) to 5 (like a lot):',
  '  interests:',
  ...itemsOf(full ? 'full' : 'short').map(({ id, text }) => `    ${id}: skip  # ${text}`),
  '  values:  # the most important first',
  ...WORK_VALUES.map((value) => `    - ${value}`),
];

async function interview(options: StrengthsOptions, context: Context): Promise<void> {
  const { cannotAsk, canPrompt } = await import('../prompts/can-prompt.ts');
  const count = itemsOf(options.full ? 'full' : 'short').length;
  if (!canPrompt(context)) {
    throw cannotAsk(
      `your strengths take ${count} questions and a few more`,
      'truest strengths --answers FILE',
      answersFileOf(options.full),
    );
  }
  const store = options.save ? personalStore(context) : undefined;
  const before = store && !options.restart ? findUnfinished(store) : undefined;
  store?.checkWritable('strengths/file');
  const keeper = new SittingKeeper(store, before, today(context));
  const begun = startSitting(begunAnswers(before?.file, options.full));
  if (before) {
    for (const change of describeChanges(before.file)) note(context, change);
    note(context, `Going on with ${before.file.date}; --restart begins anew.`);
  } else {
    note(
      context,
      `${count} activities, then a few questions about values and style: some ${count / 5} minutes. Think of doing it, not of the pay or of whether you can.`,
    );
  }
  // The one activity that was open is no longer asked about: nothing is left to ask, and it is finished.
  if (partOf(begun) === 'done') keeper.keep(begun);
  const { askSitting } = await import('../strengths/ask-parts.ts');
  let last = begun;
  try {
    const keep = (now: Sitting): void => {
      last = now;
      keeper.keep(now);
    };
    const { sitting, isDone } = await askSitting(begun, keep, context);
    if (!isDone) {
      for (const line of keeper.farewell()) note(context, line);
      return;
    }
    const file = strengthsFileOf(answersOfSitting(sitting), keeper.date, true);
    const earlier = store && keeper.name !== undefined ? previousOf(store, keeper.name) : null;
    await showReport(file, earlier, [], keeper.path, context);
  } catch (error) {
    // Ctrl-C, the end of the input, or a disk that takes no more.
    if (!isFailure(error)) throw error;
    const { message, kind } = error;
    const before = kind === 'interrupted' ? [] : error.advice;
    const after = kind === 'failure' ? keeper.lament(last) : keeper.farewell();
    throw new Failure(message, { kind, advice: [...before, ...after], cause: error });
  }
}

/** What is known when asking begins: nothing, or an unfinished sitting's answers; --full asks for more of it. */
function begunAnswers(before: StrengthsFile | undefined, isFull: boolean): StrengthsAnswers {
  const form = isFull ? 'full' : 'short';
  if (before === undefined) return { form, interests: {}, values: [], style: {} };
  const known = standingStrengths(before);
  return isFull ? { ...known, form } : known;
}

/** What has become of a saved file's activities since, in sentences. */
function describeChanges(file: StrengthsFile): string[] {
  const { reworded, gone } = changedItems(file, itemsOf(file.form));
  return [
    ...(reworded.length > 0
      ? [`Activities that were reworded since, whose answers no longer count: ${reworded.join(', ')}.`]
      : []),
    ...(gone.length > 0 ? [`Activities that are no longer asked about: ${gone.join(', ')}.`] : []),
  ];
}

async function replay(path: string, context: Context): Promise<void> {
  const fromInput = path === '-';
  const file = parseStrengthsFile(await readInput(path, context), fromInput ? 'the input' : path);
  await showSavedStrengths(file, context, fromInput ? null : resolve(context.io.cwd, path));
}

/** Shows what saved strengths come to today. */
export async function showSavedStrengths(
  file: StrengthsFile,
  context: Context,
  path: string | null,
): Promise<void> {
  const store = personalStore(context);
  const name = strengthsNames(store).find((other) => store.pathOf(other) === path);
  const before = name === undefined ? null : previousOf(store, name);
  await showReport(file, before, describeChanges(file), path, context);
}

/**
 * The finished file before one of the store, or with `itself` that one; null when there is none. Files
 * that cannot be read are passed over: they are told of by `strengths list`.
 */
function previousOf(store: PersonalStore, name: string, itself = false): StrengthsReport['previous'] {
  const names = strengthsNames(store);
  for (const other of names.slice(0, names.indexOf(name) + (itself ? 1 : 0)).reverse()) {
    try {
      const saved = store.load(other, strengthsFileSchema);
      if (saved?.value.finished) return knownOf(saved.value);
    } catch (error) {
      if (!isFailure(error)) throw error;
    }
  }
  return null;
}

async function showReport(
  file: StrengthsFile,
  previous: StrengthsReport['previous'],
  changes: readonly string[],
  saved: string | null,
  context: Context,
): Promise<void> {
  const report: StrengthsReport = { ...knownOf(file), form: file.form, previous, changes, saved };
  if (context.globals.json) context.io.stdout.write(renderJson(strengthsJson(report)));
  else await writePage(renderStrengths(report, context.screen), context);
}
