import { Failure } from '../../domain/failure.ts';
import type { Context } from '../context.ts';

/** What every question has. */
export interface Question {
  /** The question itself, without a colon at its end. May come from profiles: it is shown safely. */
  readonly message: string;
  /** The flag that answers it without asking, such as `--track`; named when no answer comes. */
  readonly flag?: string;
}

/** Something to choose. All but the value may come from profiles: it is shown safely. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Shown beside the choice or below the list while it is the one pointed at. */
  readonly description?: string;
  /** More words that find it in a search. */
  readonly keywords?: string;
}

/** The failure of a question that was left by Ctrl-C. */
export function interrupted(): Failure {
  return new Failure('interrupted', { kind: 'interrupted' });
}

/** The failure of a question that the input ended before. */
export function unanswered({ message, flag }: Question): Failure {
  return new Failure(`the input ended before this was answered: ${message}`, {
    kind: 'usage',
    ...(flag !== undefined && { advice: [`it can be answered by a flag: ${flag}`] }),
  });
}

/** Where questions are shown: beside the results, on stderr, unless only stdout is a terminal. */
export function questionStream({ io }: Context): NodeJS.WritableStream | undefined {
  return (io.stderr.isTerminal ? io.stderr : io.stdout).stream;
}
