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
import type { PersonalStore } from '../../data/personal-store.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import { assessFit, type FitStatement } from '../../domain/fit/assess.ts';
import { suggestOthers } from '../../domain/fit/others.ts';
import { type Answer, type QuestionnaireState, startQuestionnaire } from '../../domain/questionnaire.ts';
import type { RolePage } from '../../domain/role.ts';
import { fitReportJson } from '../../render/fit/json.ts';
import { type FitReport, renderFitReport } from '../../render/fit/result.ts';
import { renderJson } from '../../render/json.ts';
import { ask } from '../ask.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { personalStore, today } from '../personal.ts';
import { readInput } from '../read-input.ts';
import { roleNamed, rolesNamed } from '../role-named.ts';

export interface FitOptions {
  /** The words of a role's name; asked for when there are none. */
  readonly role: readonly string[];
  /** A file with answers, or - for stdin. */
  readonly answers: string | undefined;
  readonly save: boolean;
  /** A saved check to show again instead of asking. */
  readonly replay: string | undefined;
  /** true to begin anew though an unfinished check is there. */
  readonly restart: boolean;
}

type Answers = Readonly<Record<string, Answer | null>>;

/** Runs a fit check, from answers that are given or by asking, and shows what it makes of them. */
export async function runFit(options: FitOptions, context: Context): Promise<void> {
  if (options.replay !== undefined) {
    if (options.answers !== undefined || options.role.length > 0) {
      throw new Failure('--replay shows a saved check as it is, without a role or answers', {
        kind: 'usage',
      });
    }
    return replay(options.replay, context);
  }
  const page = await chooseRole(options.role, context);
  const statements = statementsOf(page);
  if (options.answers !== undefined) {
    const name = options.answers === '-' ? 'the input' : options.answers;
    const text = await readInput(options.answers, context);
    const { answers, saved: file } = parseAnswers(text, [page.id, ...page.formerIds], statements, name);
    const changes = file ? describeChanges(file, statements) : [];
    const saved = options.save ? saveFinished(page, statements, answers, context) : null;
    return showReport(page, statements, answers, changes, saved, context);
  }
  await interview(page, statements, options, context);
}

async function chooseRole(role: readonly string[], context: Context): Promise<RolePage> {
  const { cannotAsk, canPrompt } = await import('../prompts/can-prompt.ts');
  if (role.length > 0) return roleNamed(role, context);
  if (!canPrompt(context))
    throw cannotAsk('which role is the check for?', 'truest fit <role> --answers FILE');
  const rows = await ask(context, (catalogue) => catalogue.roles());
  const { askSearch } = await import('../prompts/ask-search.ts');
  const choices = rows.map((row) => ({
    value: row.id,
    name: row.title,
    description: `${row.trackTitle}, ${row.levelTitle}`,
  }));
  const id = await askSearch(
    { message: 'Which role do you wonder about?', flag: '<role>' },
    choices,
    context,
  );
  return (await rolesNamed([id], context))[0]!;
}

function statementsOf(page: RolePage): readonly FitStatement[] {
  if (page.fit) return page.fit.statements;
  throw new Failure(`the profile of ${page.title} has no fit check yet`, {
    advice: ['a profile gets one by a fit section: truest profile schema role'],
  });
}

/** What a file of answers looks like for a role: one that can be copied and filled in. */
const answersFileOf = ({ id }: RolePage, statements: readonly FitStatement[]): string[] => [
  'the file, in which each skip may become 1 (not me at all) to 5 (very much me):',
  ...statements.map((statement) => `  ${statement.id}: skip`),
  'what they say stands under fit.statements of:',
  `  truest role show ${id} --json`,
];

async function interview(
  page: RolePage,
  statements: readonly FitStatement[],
  options: FitOptions,
  context: Context,
): Promise<void> {
  const { cannotAsk, canPrompt } = await import('../prompts/can-prompt.ts');
  if (!canPrompt(context)) {
    throw cannotAsk(
      `the fit check of ${page.title} asks ${statements.length} questions`,
      `truest fit ${page.id} --answers FILE`,
      answersFileOf(page, statements),
    );
  }
  const store = options.save ? personalStore(context) : undefined;
  const before = store && !options.restart ? findUnfinished(store, page) : undefined;
  store?.checkWritable(`fit/${page.id}`);
  const keeper = new Keeper(store, page, statements, before, today(context));
  const known = before ? standingAnswers(before.file, statements) : {};
  if (before) {
    for (const change of describeChanges(before.file, statements)) note(context, change);
    note(context, `Going on with the check of ${before.file.date}; --restart begins anew.`);
  }
  const { runQuestionnaire } = await import('../prompts/questionnaire.ts');
  let state = startQuestionnaire(
    statements.map(({ id }) => id),
    known,
  );
  // The one statement that was open is gone from the role: nothing is left to ask, and it is finished.
  if (state.status === 'done') keeper.keep(state);
  try {
    state = await runQuestionnaire(
      {
        title: `Fit check: ${page.title}`,
        items: itemsOf(statements),
        labels: LABELS,
        flag: '--answers FILE',
      },
      state,
      (now) => {
        state = now;
        keeper.keep(now);
      },
      context,
    );
  } catch (error) {
    // Ctrl-C, the end of the input, or a disk that takes no more.
    if (!isFailure(error)) throw error;
    const { message, kind } = error;
    const before = kind === 'interrupted' ? [] : error.advice;
    const after = kind === 'failure' ? keeper.lament(state) : keeper.farewell();
    throw new Failure(message, { kind, advice: [...before, ...after], cause: error });
  }
  if (state.status === 'paused') {
    for (const line of keeper.farewell()) note(context, line);
    return;
  }
  await showReport(page, statements, state.answers, [], keeper.path, context);
}

const LABELS: Readonly<Record<Answer, string>> = {
  5: 'very much me',
  4: 'rather me',
  3: 'in between',
  2: 'rather not me',
  1: 'not me at all',
};
const HEADINGS = {
  energy: 'Energy: would it energise you?',
  friction: 'Friction: can you live with it?',
  strength: 'Strength: is it how you work?',
};

const itemsOf = (statements: readonly FitStatement[]) =>
  statements.map(({ id, kind, text }) => ({ id, heading: HEADINGS[kind], text }));

interface Unfinished {
  readonly name: string;
  readonly file: FitFile;
  readonly seen: number;
}

/** The last check of a role, when it is not finished: one before it was left behind by --restart. */
function findUnfinished(store: PersonalStore, { id, formerIds }: RolePage): Unfinished | undefined {
  const name = lastOfRole(store.list('fit'), [...formerIds, id]);
  if (name === undefined) return undefined;
  try {
    const saved = store.load(name, fitFileSchema);
    return saved && !saved.value.finished ? { name, file: saved.value, seen: saved.seen } : undefined;
  } catch (error) {
    if (!isFailure(error)) throw error;
    const advice = [...error.advice, `or begin anew beside it: truest fit ${id} --restart`];
    throw new Failure(error.message, { advice, cause: error });
  }
}

/** The latest of the checks of a role, under any of its ids; of one day and number that of the last id. */
function lastOfRole(names: readonly string[], ids: readonly string[]): string | undefined {
  const pattern = new RegExp(`^fit/(${ids.join('|')})-(\\d{4}-\\d{2}-\\d{2})(?:-(\\d+))?$`);
  const ofRole = names.flatMap((name) => {
    const match = pattern.exec(name);
    if (!match) return [];
    const [, id, date, number = '1'] = match as unknown as [string, string, string, string?];
    return [{ name, date, number: Number(number), age: ids.indexOf(id) }];
  });
  ofRole.sort((a, b) =>
    a.date === b.date ? a.number - b.number || a.age - b.age : a.date < b.date ? -1 : 1,
  );
  return ofRole.at(-1)?.name;
}

/** Saves a check after every answer, in a file of its own. */
class Keeper {
  readonly #store: PersonalStore | undefined;
  readonly #page: RolePage;
  readonly #statements: readonly FitStatement[];
  readonly #date: string;
  #name: string | undefined;
  #seen: number | undefined;
  readonly #goesOn: boolean;
  /** Where the answers are, once one was saved. */
  path: string | null = null;

  constructor(
    store: PersonalStore | undefined,
    page: RolePage,
    statements: readonly FitStatement[],
    before: Unfinished | undefined,
    date: string,
  ) {
    this.#store = store;
    this.#page = page;
    this.#statements = statements;
    this.#date = date;
    this.#name = before?.name;
    this.#seen = before?.seen;
    this.#goesOn = before !== undefined;
  }

  keep(state: QuestionnaireState): void {
    if (!this.#store) return;
    this.#name ??= freeName(this.#store, this.#page.id, this.#date);
    const file = fitFileOf(this.#page, this.#statements, state.answers, this.#date, state.status === 'done');
    const saved = this.#store.save(this.#name, file, this.#seen);
    this.path = saved.path;
    this.#seen = saved.seen;
  }

  /** What to say to somebody who leaves in the middle; a command is a line of its own, to be copied. */
  farewell(): string[] {
    const command = `truest fit ${this.#page.id}`;
    if (!this.#store) return ['Nothing was saved, as you asked.'];
    return this.#isKept
      ? ['Your answers are kept. Go on with:', command]
      : ['Nothing was answered yet. Begin again with:', command];
  }

  /** What to say when an answer could not be saved: all of them, so that none is lost. */
  lament({ answers }: QuestionnaireState): string[] {
    const command = `truest fit ${this.#page.id}`;
    const given = Object.entries(answers).map(([id, answer]) => `${id}: ${answer ?? 'skip'}`);
    return [
      ...(this.#isKept ? ['to go on from what is saved:', `  ${command}`] : []),
      'all that you answered, as a file for --answers:',
      `  {${given.join(', ')}}`,
    ];
  }

  get #isKept(): boolean {
    return this.path !== null || this.#goesOn;
  }
}

/** `fit/<role>-<date>`, with a number when there is one of that day already. */
function freeName(store: PersonalStore, role: string, date: string): string {
  const taken = new Set(store.list('fit'));
  const name = `fit/${role}-${date}`;
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

function saveFinished(
  page: RolePage,
  statements: readonly FitStatement[],
  answers: Answers,
  context: Context,
): string {
  const store = personalStore(context);
  const date = today(context);
  const file = fitFileOf(page, statements, answers, date, true);
  return store.save(freeName(store, page.id, date), file, undefined).path;
}

/** What has become of a saved check's statements since, in sentences. */
export function describeChanges(file: FitFile, statements: readonly FitStatement[]): string[] {
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

async function replay(path: string, context: Context): Promise<void> {
  const fromInput = path === '-';
  const file = parseFitFile(await readInput(path, context), fromInput ? 'the input' : path);
  await showSaved(file, context, fromInput ? null : resolve(context.io.cwd, path));
}

/** Shows what a saved check comes to today. */
export async function showSaved(file: FitFile, context: Context, path: string | null = null): Promise<void> {
  const [page] = await rolesNamed([file.role], context);
  const statements = statementsOf(page!);
  await showReport(
    page!,
    statements,
    standingAnswers(file, statements),
    describeChanges(file, statements),
    path,
    context,
  );
}

async function showReport(
  page: RolePage,
  statements: readonly FitStatement[],
  answers: Answers,
  changes: readonly string[],
  saved: string | null,
  context: Context,
): Promise<void> {
  const others = await ask(context, (catalogue) => suggestOthers(catalogue, page));
  const report: FitReport = {
    role: { id: page.id, title: page.title },
    result: assessFit(statements, answers),
    others,
    changes,
    saved,
  };
  if (context.globals.json) context.io.stdout.write(renderJson(fitReportJson(report)));
  else await writePage(renderFitReport(report, context.screen), context);
}
