import { QUESTION_KINDS, type QuestionKind } from '../schema/vocabulary.ts';
import type { RolePage } from './role.ts';

/** How well an answer went, 1 to 4, by the words for it. */
export const RATINGS = ['not yet', 'shaky', 'solid', 'strong'] as const;
export type RatingWord = (typeof RATINGS)[number];
export type Rating = 1 | 2 | 3 | 4;

export const ratingWord = (rating: Rating): RatingWord => RATINGS[rating - 1]!;
export const ratingOf = (word: RatingWord): Rating => (RATINGS.indexOf(word) + 1) as Rating;

/** A question with its number, from 1, by which it is named in files and on pages. */
export type NumberedQuestion = RolePage['interview'][number] & { readonly number: number };

/** A role's interview questions by kind, numbered in that order. */
export function questionsOf({ interview }: Pick<RolePage, 'interview'>): NumberedQuestion[] {
  const place = (kind: QuestionKind): number => QUESTION_KINDS.indexOf(kind);
  return [...interview]
    .sort((a, b) => place(a.kind) - place(b.kind))
    .map((question, at) => ({ ...question, number: at + 1 }));
}

/** One go at a question. */
export interface Try {
  /** As 2026-03-02. */
  readonly date: string;
  readonly notes: string;
  /** null when it was left without one. */
  readonly rating: RatingWord | null;
}

/** What somebody practised of one question, by its text; the last go is the last in the list. */
export interface Practised {
  readonly question: string;
  readonly tries: readonly Try[];
}

/** The rating that a question stands at: that of the last go that has one. */
export const standing = (practised: Practised | undefined): Rating | null => {
  const last = practised?.tries.findLast(({ rating }) => rating !== null)?.rating;
  return last ? ratingOf(last) : null;
};

export interface PracticeOrder {
  readonly questions: readonly NumberedQuestion[];
  /** How many of them are of each sort, in the order in which they come. */
  readonly weak: number;
  readonly never: number;
  readonly better: number;
}

/**
 * The order to practise in: first those last rated not yet or shaky, the weakest first, then those never
 * practised or rated, then the others, solid before strong; among equals the one whose last go is longest
 * ago, then by number. `limit` keeps the first of them.
 */
export function orderPractice(
  questions: readonly NumberedQuestion[],
  history: readonly Practised[],
  limit = Number.POSITIVE_INFINITY,
): PracticeOrder {
  const known = new Map(history.map((practised) => [practised.question, practised]));
  const rows = questions.map((question) => {
    const practised = known.get(question.question);
    const rating = standing(practised);
    const group = rating === null ? 1 : rating <= 2 ? 0 : 2;
    return { question, group, rating: rating ?? 0, last: practised?.tries.at(-1)?.date ?? '' };
  });
  rows.sort(
    (a, b) =>
      a.group - b.group ||
      a.rating - b.rating ||
      (a.last < b.last ? -1 : a.last > b.last ? 1 : a.question.number - b.question.number),
  );
  const chosen = rows.slice(0, limit);
  const count = (group: number): number => chosen.filter((row) => row.group === group).length;
  return {
    questions: chosen.map(({ question }) => question),
    weak: count(0),
    never: count(1),
    better: count(2),
  };
}

/** What was practised that the profile asks no more, or asks in other words. */
export function goneQuestions(
  questions: readonly NumberedQuestion[],
  history: readonly Practised[],
): Practised[] {
  const asked = new Set(questions.map(({ question }) => question));
  return history.filter(({ question, tries }) => !asked.has(question) && tries.length > 0);
}

/** Where somebody is in a practice: plain data. Questions are known by their text. */
export interface PracticeState {
  readonly questions: readonly string[];
  /** The question that stands next; as many as there are questions when all were passed. */
  readonly at: number;
  /** notes are asked for, or the rating after the reveal. */
  readonly step: 'notes' | 'rating';
  /** What was said in this practice. */
  readonly given: Readonly<Record<string, { readonly notes: string; readonly rating: Rating | null }>>;
  readonly status: 'asking' | 'paused' | 'done';
}

export type PracticeAction =
  | { readonly do: 'note'; readonly notes: string }
  | { readonly do: 'rate'; readonly rating: Rating }
  | { readonly do: 'skip' | 'back' | 'pause' };

/** A practice at its first question; `given` is what was said to it before somebody left. */
export const startPractice = (
  questions: readonly string[],
  given: PracticeState['given'] = {},
): PracticeState => ({
  questions,
  at: 0,
  step: 'notes',
  given,
  status: questions.length === 0 ? 'done' : 'asking',
});

/**
 * The state after an action. Notes lead to the rating of the same question, a rating or a skip to the next
 * question, and after the last to `done`. Back leads from the rating to the notes, and from the notes to the
 * question before; at the first it stays. What was said is kept whichever way one goes.
 */
export function nextPractice(state: PracticeState, action: PracticeAction): PracticeState {
  if (state.status !== 'asking') return state;
  const question = state.questions[state.at]!;
  if (action.do === 'pause') return { ...state, status: 'paused' };
  if (action.do === 'back') {
    return state.step === 'rating'
      ? { ...state, step: 'notes' }
      : { ...state, at: Math.max(0, state.at - 1) };
  }
  if (action.do === 'note') {
    const given = { notes: action.notes, rating: null };
    return { ...state, step: 'rating', given: { ...state.given, [question]: given } };
  }
  const at = state.at + 1;
  const before = Object.hasOwn(state.given, question) ? state.given[question]! : { notes: '', rating: null };
  const given =
    action.do === 'rate' ? { ...state.given, [question]: { ...before, rating: action.rating } } : state.given;
  return { ...state, at, step: 'notes', given, status: at === state.questions.length ? 'done' : 'asking' };
}

/** The questions of a practice that are still to come; none when it is done. */
export const openQuestions = (state: PracticeState): readonly string[] =>
  state.status === 'done'
    ? []
    : state.questions.slice(state.at).filter((question, at) => at > 0 || !isAnswered(state, question));

const isAnswered = (state: PracticeState, question: string): boolean =>
  Object.hasOwn(state.given, question) && state.given[question]!.rating !== null;

/**
 * What was noted to a question before somebody left it without a rating, and the history without it: the
 * practice that goes on says it again.
 */
export function takeUnrated(
  history: readonly Practised[],
  question: string,
): { readonly given: PracticeState['given']; readonly history: readonly Practised[] } {
  const practised = history.find((each) => each.question === question);
  const last = practised?.tries.at(-1);
  if (!practised || !last || last.rating !== null) return { given: {}, history };
  const rest = { ...practised, tries: practised.tries.slice(0, -1) };
  return {
    given: { [question]: { notes: last.notes, rating: null } },
    history: history.map((each) => (each === practised ? rest : each)),
  };
}

/**
 * A history with what a practice of one day said: each question of it gets one go, of which a later
 * account of the same practice takes the place. `before` is the history as the practice found it.
 */
export function recordPractice(
  before: readonly Practised[],
  given: PracticeState['given'],
  date: string,
): Practised[] {
  const goes = new Map(
    Object.entries(given).map(([question, { notes, rating }]): [string, Try] => [
      question,
      { date, notes, rating: rating === null ? null : ratingWord(rating) },
    ]),
  );
  const known = before.map((practised) => {
    const go = goes.get(practised.question);
    goes.delete(practised.question);
    return go ? { ...practised, tries: [...practised.tries, go] } : practised;
  });
  return [...known, ...[...goes].map(([question, go]) => ({ question, tries: [go] }))];
}
