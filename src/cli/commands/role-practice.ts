import type { PersonalStore } from '../../data/personal-store.ts';
import {
  type PracticeFile,
  parsePractice,
  practiceFileSchema,
  practiceName,
} from '../../data/practice-file.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import {
  goneQuestions,
  type NumberedQuestion,
  openQuestions,
  orderPractice,
  type PracticeState,
  type Practised,
  recordPractice,
  startPractice,
  takeUnrated,
} from '../../domain/interview-practice.ts';
import { renderJson } from '../../render/json.ts';
import { type NotesReport, renderNotes } from '../../render/role/interview-practice.ts';
import { type PracticeResult, practiceJson, renderPractised } from '../../render/role/practised.ts';
import type { Context } from '../context.ts';
import { note } from '../note.ts';
import { writePage } from '../page.ts';
import { personalStore, today } from '../personal.ts';
import { readInput } from '../read-input.ts';
import type { RoleInterviewOptions } from './role-interview.ts';

interface Role {
  readonly id: string;
  readonly title: string;
}

interface Interview {
  readonly role: Role;
  readonly all: readonly NumberedQuestion[];
  /** Those of the kinds that were asked for. */
  readonly questions: readonly NumberedQuestion[];
}

/** Practises a role's questions: from a file, or by asking. */
export async function practise(
  interview: Interview,
  options: RoleInterviewOptions,
  context: Context,
): Promise<void> {
  const { role, all, questions } = interview;
  if (all.length === 0) {
    throw new Failure(`the profile of ${role.title} has no interview questions to practise`, {
      advice: ['a profile gets them by an interview section: truest profile schema role'],
    });
  }
  if (questions.length === 0) {
    throw new Failure(`${role.title} has no question of the kind ${options.kind}`, {
      kind: 'usage',
      advice: [`see all: truest role interview ${role.id}`],
    });
  }
  const store = options.save ? personalStore(context) : undefined;
  if (options.answers === undefined) return ask(interview, options, store, context);
  const name = options.answers === '-' ? 'the input' : options.answers;
  const given = parsePractice(await readInput(options.answers, context), all, name);
  const keeper = new Keeper(store, interview, today(context));
  keeper.keep({ ...startPractice([]), given });
  await finish(interview, given, keeper, context);
}

async function ask(
  interview: Interview,
  options: RoleInterviewOptions,
  store: PersonalStore | undefined,
  context: Context,
): Promise<void> {
  const { role } = interview;
  const { cannotAsk, canPrompt } = await import('../prompts/can-prompt.ts');
  if (!canPrompt(context)) {
    throw cannotAsk(
      `the practice of ${role.title} asks ${interview.questions.length} questions`,
      `truest role interview ${role.id} --practice --answers FILE`,
    );
  }
  store?.checkWritable(practiceName(role.id));
  const keeper = new Keeper(store, interview, today(context));
  const { runPractice } = await import('../prompts/practice.ts');
  let state = begin(interview, options, keeper, context);
  try {
    state = await runPractice(
      {
        title: `Interview: ${role.title}`,
        questions: interview.all,
        history: keeper.history,
        flag: '--answers FILE',
      },
      state,
      (now) => keeper.keep(now),
      context,
    );
  } catch (error) {
    // Ctrl-C, or the end of the input.
    if (!isFailure(error) || error.kind === 'failure') throw error;
    const { message, kind } = error;
    const advice = kind === 'interrupted' ? keeper.farewell() : [...error.advice, ...keeper.farewell()];
    throw new Failure(message, { kind, advice, cause: error });
  }
  if (state.status === 'paused') {
    for (const line of keeper.farewell()) note(context, line);
    return;
  }
  await finish(interview, state.given, keeper, context);
}

/** The questions of an unfinished practice that are still asked, or new ones; says how they were chosen. */
function begin(
  { all, questions, role }: Interview,
  { restart, limit, kind }: RoleInterviewOptions,
  keeper: Keeper,
  context: Context,
): PracticeState {
  const gone = goneQuestions(all, keeper.history);
  if (gone.length > 0) {
    note(
      context,
      `${gone.length} ${gone.length === 1 ? 'question that you practised is' : 'questions that you practised are'} no longer in the profile, or reads differently now. Your notes are kept: truest role interview ${role.id} --notes`,
    );
  }
  const open = keeper.before.open.filter((text) => all.some(({ question }) => question === text));
  if (open.length > 0 && !restart && limit === undefined && kind === undefined) {
    note(context, `Going on with the practice that you left, ${open.length} to go; --restart begins anew.`);
    return startPractice(open, keeper.takeUnrated(open[0]!));
  }
  const order = orderPractice(questions, keeper.history, limit);
  if (keeper.history.length > 0) {
    const parts = [
      ...(order.weak > 0 ? [`${order.weak} that you rated not yet or shaky`] : []),
      ...(order.never > 0 ? [`${order.never} not practised or rated yet`] : []),
      ...(order.better > 0 ? [`${order.better} that went better, longest ago first`] : []),
    ];
    note(context, `In this order: ${parts.join(', then ')}.`);
  }
  return startPractice(order.questions.map(({ question }) => question));
}

const EMPTY: Pick<PracticeFile, 'open' | 'questions'> = { open: [], questions: [] };

/** Saves a practice after every step, into the one file of its role. */
class Keeper {
  readonly #store: PersonalStore | undefined;
  readonly #role: Role;
  readonly #date: string;
  #seen: number | undefined;
  #isKept = false;
  /** The file as the practice found it. */
  readonly before: Pick<PracticeFile, 'open' | 'questions'>;
  /** What was practised before this practice. */
  history: readonly Practised[];
  path: string | null = null;

  constructor(store: PersonalStore | undefined, { role }: Interview, date: string) {
    this.#store = store;
    this.#role = role;
    this.#date = date;
    const saved = store?.load(practiceName(role.id), practiceFileSchema);
    this.before = saved?.value ?? EMPTY;
    this.history = this.before.questions;
    this.#seen = saved?.seen;
  }

  /** What was noted to the question at which the practice was left, which is no longer a go of its own. */
  takeUnrated(question: string): PracticeState['given'] {
    const { given, history } = takeUnrated(this.history, question);
    this.history = history;
    return given;
  }

  keep(state: PracticeState): void {
    const open = openQuestions(state);
    const said = Object.keys(state.given).length > 0;
    // Leaving at the first question keeps the file as it is.
    if (!this.#store || (!said && open.length === state.questions.length)) return;
    const file: PracticeFile = {
      role: this.#role.id,
      title: this.#role.title,
      open: [...open],
      questions: recordPractice(this.history, state.given, this.#date).map(({ question, tries }) => ({
        question,
        tries: [...tries],
      })),
    };
    const saved = this.#store.save(practiceName(this.#role.id), file, this.#seen);
    this.path = saved.path;
    this.#seen = saved.seen;
    this.#isKept = true;
  }

  /** What to say to somebody who leaves in the middle; a command is a line of its own, to be copied. */
  farewell(): string[] {
    const command = `truest role interview ${this.#role.id} --practice`;
    if (!this.#store) return ['Nothing was saved, as you asked.'];
    return this.#isKept
      ? ['Your notes are kept. Go on with:', command]
      : ['Nothing was answered yet. Begin again with:', command];
  }
}

async function finish(
  { role, all }: Interview,
  given: PracticeState['given'],
  keeper: Keeper,
  context: Context,
): Promise<void> {
  const answered = all.flatMap((question) =>
    Object.hasOwn(given, question.question) ? [{ question, ...given[question.question]! }] : [],
  );
  const result: PracticeResult = { role, answered, total: all.length, saved: keeper.path };
  if (context.globals.json) context.io.stdout.write(renderJson(practiceJson(result)));
  else await writePage(renderPractised(result, context.screen), context);
}

/** What was noted on the questions of a role, the last first. */
export async function showNotes(
  role: Role,
  all: readonly NumberedQuestion[],
  context: Context,
): Promise<void> {
  const saved = personalStore(context).load(practiceName(role.id), practiceFileSchema);
  const history = saved?.value.questions ?? [];
  const known = new Map(history.map(({ question, tries }) => [question, tries]));
  const report: NotesReport = {
    role,
    questions: all.flatMap(({ number, question }) => {
      const tries = known.get(question) ?? [];
      return tries.length === 0 ? [] : [{ number, question, tries: [...tries].reverse() }];
    }),
    gone: goneQuestions(all, history).map(({ question, tries }) => ({
      question,
      tries: [...tries].reverse(),
    })),
    never: all.filter(({ question }) => (known.get(question) ?? []).length === 0).length,
    saved: saved?.path ?? null,
  };
  if (context.globals.json) context.io.stdout.write(renderJson(report));
  else await writePage(renderNotes(report, context.screen), context);
}
