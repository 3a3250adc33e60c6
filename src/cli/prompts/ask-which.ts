import type { Context } from '../context.ts';
import { askInLines } from './ask-in-lines.ts';
import { askOnTerminal, messageLines } from './ask-on-terminal.ts';
import { asksInLines } from './can-prompt.ts';
import { listChoices, parseChoice, renderChoices } from './choices.ts';
import type { Choice, Question } from './question.ts';

/**
 * Asks which of a few choices, as a list to move in, or as numbered lines. Resolves to the value of
 * the chosen one.
 */
export async function askWhich(
  question: string | (Question & { /** The value to begin at. */ readonly default?: string }),
  choices: readonly Choice[],
  context: Context,
): Promise<string> {
  const asked = typeof question === 'string' ? { message: question } : question;
  if (asksInLines(context)) {
    return askInLines(
      {
        ...asked,
        before: renderChoices(choices, context),
        hint: `a number from 1 to ${choices.length}`,
        ...(asked.default !== undefined && {
          default: `${choices.findIndex((choice) => choice.value === asked.default) + 1}`,
        }),
        parse: (line) => parseChoice(line, choices),
      },
      context,
    );
  }
  return askOnTerminal(asked, context, ({ select }, { theme, streams }) =>
    select(
      {
        message: messageLines(asked, context),
        choices: listChoices(choices, asked, context),
        ...(asked.default !== undefined && { default: asked.default }),
        pageSize: pageSize(context),
        loop: false,
        theme,
      },
      streams,
    ),
  );
}

/** As many choices as leave room for the question and what stands below the list. */
export function pageSize({ io }: Context): number {
  return Math.max(3, Math.min(12, (io.stdout.rows ?? 24) - 8));
}
