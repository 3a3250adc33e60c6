import type { Context } from '../context.ts';
import { askInLines } from './ask-in-lines.ts';
import { askOnTerminal, messageLines } from './ask-on-terminal.ts';
import { asksInLines } from './can-prompt.ts';
import type { Question } from './question.ts';

/** Asks yes or no. `default` is the answer when nothing is typed. */
export async function askConfirm(
  question: Question & { readonly default: boolean },
  context: Context,
): Promise<boolean> {
  if (asksInLines(context)) {
    return askInLines(
      { ...question, hint: 'yes or no', default: question.default ? 'yes' : 'no', parse: parseYesOrNo },
      context,
    );
  }
  return askOnTerminal(question, context, ({ confirm }, { theme, streams }) =>
    confirm({ message: messageLines(question, context), default: question.default, theme }, streams),
  );
}

function parseYesOrNo(line: string): { readonly answer: boolean } | { readonly wrong: string } {
  const typed = line.toLowerCase();
  if ('yes'.startsWith(typed)) return { answer: true };
  if ('no'.startsWith(typed)) return { answer: false };
  return { wrong: `"${line}" is neither yes nor no.` };
}
