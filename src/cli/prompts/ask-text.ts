import type { Context } from '../context.ts';
import { askInLines } from './ask-in-lines.ts';
import { askOnTerminal, messageLines } from './ask-on-terminal.ts';
import { asksInLines } from './can-prompt.ts';
import type { Question } from './question.ts';

export interface TextQuestion extends Question {
  /** What to type, such as "one sentence"; shown where the question alone does not say it. */
  readonly hint?: string;
  /** The answer when nothing is typed. */
  readonly default?: string;
  /** What is wrong with an answer, as a sentence; undefined when nothing is. */
  readonly check: (text: string) => string | undefined;
}

/** Asks for a line of text; resolves to it without the space around it. */
export async function askText(question: TextQuestion, context: Context): Promise<string> {
  const { check } = question;
  if (asksInLines(context)) {
    return askInLines(
      {
        ...question,
        parse: (line) => {
          const wrong = check(line);
          return wrong === undefined ? { answer: line } : { wrong };
        },
      },
      context,
    );
  }
  const typed = await askOnTerminal(question, context, ({ input }, { theme, streams }) =>
    input(
      {
        message: messageLines(question, context),
        ...(question.default !== undefined && { default: question.default }),
        validate: (text) => check(text.trim()) ?? true,
        theme,
      },
      streams,
    ),
  );
  return typed.trim();
}
