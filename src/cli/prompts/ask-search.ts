import type { Context } from '../context.ts';
import { askInLines, type Said } from './ask-in-lines.ts';
import { askOnTerminal, messageLines } from './ask-on-terminal.ts';
import { pageSize } from './ask-which.ts';
import { asksInLines } from './can-prompt.ts';
import { filterChoices, listChoices, namedBy, parseChoice, renderChoices } from './choices.ts';
import type { Choice, Question } from './question.ts';

/** As many choices as are read out at once in line mode. */
const LISTED = 20;

/**
 * Asks for one of many choices, found by typing words of it. Resolves to the value of the chosen one.
 */
export async function askSearch(
  question: Question,
  choices: readonly Choice[],
  context: Context,
): Promise<string> {
  if (asksInLines(context)) return searchInLines(question, choices, context);
  return askOnTerminal(question, context, ({ search }, { theme, streams }) =>
    search(
      {
        message: messageLines(question, context),
        source: (typed) => listChoices(filterChoices(choices, typed ?? ''), question, context),
        pageSize: pageSize(context),
        theme: {
          ...theme,
          style: {
            ...theme.style,
            keysHelpTip: (keys: [string, string][]) =>
              theme.style.keysHelpTip([['type', 'to find'], ...keys]),
          },
        },
      },
      streams,
    ),
  );
}

/** Lists what matches the words typed, and takes a number of the list that was shown last. */
function searchInLines(question: Question, choices: readonly Choice[], context: Context): Promise<string> {
  let listed = choices.length <= LISTED ? choices : [];
  const parse = (line: string): Said<string> => {
    const chosen = parseChoice(line, listed);
    if ('answer' in chosen) return chosen;
    const named = namedBy(line, choices);
    if (named !== undefined) return { answer: named.value };
    const found = line === '' ? [] : filterChoices(choices, line);
    if (found.length === 0)
      return { wrong: line === '' ? 'Nothing was typed.' : `Nothing is like "${line}".` };
    listed = found.slice(0, LISTED);
    const more = found.length > LISTED ? `  and ${found.length - LISTED} more: add a word\n` : '';
    return { show: `${renderChoices(listed, context)}${more}`, hint: 'a number, or other words' };
  };
  return askInLines(
    {
      ...question,
      ...(listed.length > 0
        ? { before: renderChoices(listed, context), hint: 'a number or words of it' }
        : { hint: `words of it, to see which of the ${choices.length} have them` }),
      parse,
    },
    context,
  );
}
