import { safeText } from '../../render/safe-text.ts';
import { wrap } from '../../render/text.ts';
import type { Context } from '../context.ts';
import { readLine } from './line-reader.ts';
import { interrupted, type Question, unanswered } from './question.ts';

/** What a line says: an answer; what is wrong with it; or something to show, and what to type then. */
export type Said<T> =
  | { readonly answer: T }
  | { readonly wrong: string }
  | { readonly show: string; readonly hint: string };

export interface LineQuestion<T> extends Question {
  /** Whole lines shown between the question and the place to type, such as numbered choices. */
  readonly before?: string;
  /** What to type, such as "a number from 1 to 3". */
  readonly hint?: string;
  /** What an empty line stands for. */
  readonly default?: string;
  parse(line: string): Said<T>;
}

/**
 * Asks by writing lines and reading one, again until it makes sense: nothing is ever redrawn, so that
 * a screen reader reads everything once. Throws a Failure on Ctrl-C and at the end of the input.
 */
export async function askInLines<T>(question: LineQuestion<T>, context: Context): Promise<T> {
  const { io } = context;
  const sink = io.stderr.isTerminal ? io.stderr : io.stdout;
  const width = sink.columns ?? 80;
  const say = (text: string): void => sink.write(`${wrap(text, width).join('\n')}\n`);
  const leaving = new AbortController();
  const interrupt = (): void => leaving.abort(interrupted());
  io.onInterrupt(interrupt);
  try {
    say(safeText(question.message));
    if (question.before !== undefined) sink.write(question.before);
    let { hint } = question;
    for (;;) {
      sink.write(`${wrap(cue({ ...question, hint }), width).join('\n')} `);
      const line = await readLine(io.stdin, leaving.signal);
      if (line === undefined) {
        sink.write('\n');
        throw unanswered(question);
      }
      const said = question.parse(line.trim() === '' ? (question.default ?? '') : line.trim());
      if ('answer' in said) return said.answer;
      if ('wrong' in said) say(safeText(said.wrong));
      else {
        sink.write(said.show);
        hint = said.hint;
      }
    }
  } finally {
    io.offInterrupt(interrupt);
  }
}

function cue({ hint, default: value }: { hint?: string | undefined; default?: string }): string {
  const typed = hint === undefined ? 'Answer' : `Type ${hint}`;
  if (value === undefined) return `${typed}:`;
  return value === '' ? `${typed}, or nothing:` : `${typed}, or nothing for ${safeText(value)}:`;
}
