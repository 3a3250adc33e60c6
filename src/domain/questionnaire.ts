/** An answer on a five-point scale, 1 strongly disagree to 5 strongly agree. */
export const ANSWERS = [1, 2, 3, 4, 5] as const;
export type Answer = (typeof ANSWERS)[number];

/**
 * Where somebody is in a list of questions: plain data, so that it can be saved and gone on with.
 * `answers` holds null for a question that was skipped, and nothing for one not yet reached.
 */
export interface QuestionnaireState {
  readonly questions: readonly string[];
  readonly answers: Readonly<Record<string, Answer | null>>;
  /** The question that stands next; as many as there are questions when all were passed. */
  readonly at: number;
  readonly status: 'asking' | 'paused' | 'done';
}

export type QuestionnaireAction =
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'skip' | 'back' | 'pause' | 'resume' };

/** A questionnaire at its first question, or, with earlier answers, at the first that has none. */
export function startQuestionnaire(
  questions: readonly string[],
  answers: Readonly<Record<string, Answer | null>> = {},
): QuestionnaireState {
  const known = Object.fromEntries(
    questions
      .filter((question) => Object.hasOwn(answers, question))
      .map((question) => [question, answers[question]!]),
  );
  const first = questions.findIndex((question) => !Object.hasOwn(known, question));
  const at = first < 0 ? questions.length : first;
  return { questions, answers: known, at, status: at === questions.length ? 'done' : 'asking' };
}

/**
 * The state after an action. An answer or a skip leads to the next question, and after the last to
 * `done`; back to the question before, keeping what was answered; at the first question it stays. A
 * paused questionnaire only resumes, a finished one only goes back.
 */
export function nextState(state: QuestionnaireState, action: QuestionnaireAction): QuestionnaireState {
  if (action.do === 'resume') return state.status === 'paused' ? { ...state, status: 'asking' } : state;
  if (state.status === 'paused') return state;
  if (action.do === 'back')
    return {
      ...state,
      at: Math.max(0, state.at - 1),
      status: state.questions.length === 0 ? state.status : 'asking',
    };
  if (state.status === 'done') return state;
  if (action.do === 'pause') return { ...state, status: 'paused' };
  const answer = action.do === 'answer' ? action.answer : null;
  const at = state.at + 1;
  return {
    ...state,
    answers: { ...state.answers, [state.questions[state.at]!]: answer },
    at,
    status: at === state.questions.length ? 'done' : 'asking',
  };
}
